// `laurel rehearse`: the whole campaign on a file of submissions or the shipped sample, then a summary and the files.
import { rehearse as rehearseInto } from '../rehearsal/rehearse';
import { reportText } from '../rehearsal/report';
import { reviewersWithSettings, sampleMaterial } from '../rehearsal/sample';
import type { Material } from '../rehearsal/stage';

import { readRows } from '../rows-file';
import { type Command, type Invocation, inputText, type Outcome } from './command';
import { terminalWatcher } from './rehearsal-progress';
import { submissionsIn } from './submit';

const DEFAULT_OUT = 'out';

export const rehearse: Command = {
  usage:
    'rehearse [FILE] [--out DIR] [--units FILE] [--honorees FILE] [--reviewers FILE] [--data DIR] [--json]',
  summary: [
    `预演整个活动（不给文件就用自带样例），结果写到 --out 目录（默认 ${DEFAULT_OUT}）`,
    'the whole campaign, on FILE or the shipped sample, exported to --out',
  ],
  options: {
    out: { type: 'string' },
    units: { type: 'string' },
    honorees: { type: 'string' },
    reviewers: { type: 'string' },
  },
  positionals: [0, 1],
  run: (invocation) => rehearsal(invocation),
};

/** What `laurel rehearse` and `npm start` do; `atTheMoment` is told where the workspace of publicity's days lies. */
export async function rehearsal(
  invocation: Invocation,
  atTheMoment?: (copy: string) => void,
): Promise<Outcome> {
  const { options, tell } = invocation;
  const out = typeof options.out === 'string' ? options.out : DEFAULT_OUT;
  const material = materialOf(invocation);
  const data = invocation.dataGiven ? invocation.data : null;
  const rehearsed = await rehearseInto(material, out, data, terminalWatcher(tell), atTheMoment);
  const { summary, exported, workspace, seconds } = rehearsed;
  const text = [
    '',
    reportText(summary),
    '',
    `用时 ${seconds.toFixed(1)} 秒。文件在 ${exported.directory}：`,
    `  ${exported.tables[0]}`,
    `  表格（另有评审表、会评表 ${exported.tables.length - 1} 份）`,
    `  云端硬盘（材料文件 ${exported.files} 个）`,
    `  邮件（${exported.mail} 封）`,
    '  workspace.json',
    `接着用这个工作区：npx laurel export DIR --data ${workspace}`,
  ];
  return { document: rehearsed, text: text.join('\n') };
}

/** With a file of one's own, lists come from one's own files too, or stay empty; reviewers are the shipped ones then. */
function materialOf({ positionals, options }: Invocation): Material {
  const [path] = positionals;
  const sample = path === undefined ? sampleMaterial() : null;
  const list = (option: string | boolean | undefined) =>
    typeof option === 'string' ? recordsIn(option) : null;
  return {
    submissions: path === undefined ? sample!.submissions : submissionsIn(path),
    recommendingUnits: list(options.units) ?? sample?.recommendingUnits ?? [],
    pastHonorees: list(options.honorees) ?? sample?.pastHonorees ?? [],
    ...reviewersWithSettings(list(options.reviewers)),
  };
}

function recordsIn(path: string): Record<string, string>[] {
  const { headings, rows } = readRows(inputText(path));
  return rows.map((row) => Object.fromEntries(row.map((text, at) => [headings[at]!, text])));
}
