// Templates: HTML with <? code ?>, <?= value ?> (escaped for its place) and <?!= value ?> (as it is).
import { HtmlWriter } from './html-writer';

/** The body of the function that writes the page to `output`. */
export function templateCode(source: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const scriptlet of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    parts.push(literal(source.slice(end, scriptlet.index)));
    const [, mark, code] = scriptlet as unknown as [string, string | undefined, string];
    if (mark === undefined) parts.push(code);
    else
      parts.push(
        `output.${mark === '=' ? 'appendUntrusted' : 'append'}((${code.trim().replace(/;$/, '')}));`,
      );
    end = scriptlet.index! + scriptlet[0].length;
  }
  parts.push(literal(source.slice(end)));
  return parts.filter((part) => part !== '').join('\n');
}

function literal(text: string): string {
  return text === '' ? '' : `output.append(${JSON.stringify(text)});`;
}

/** Runs the template with `variables` beside the script's own globals; gives the page. */
export function evaluateTemplate(source: string, variables: Record<string, unknown>): string {
  const writer = new HtmlWriter();
  const names = Object.keys(variables);
  // The code is the script's own page, and runs inside its isolate.
  const run = new Function('output', ...names, templateCode(source)) as (...values: unknown[]) => void;
  run(writer, ...names.map((name) => variables[name]));
  return writer.text;
}
