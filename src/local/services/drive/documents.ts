// Google Docs as Drive imports and exports them: the HTML that was handed in is kept as it was.

import { apiError } from '../../runtime/google-schemas';
import { spend } from '../../runtime/quotas';
import { type Call, ServiceError } from '../../runtime/service';
import { type BlobData, bytesOf } from '../blob-data';

/** `documents/<id>`. */
export interface DocumentState {
  html: string;
}

/** The HTML of a Doc that is imported from a blob; no blob makes an empty Doc. */
export function importedHtml(call: Call, method: string, media: BlobData | null): string {
  spend(call, 'documentsCreated');
  if (media === null) return '';
  spend(call, 'filesConverted');
  const text = bytesOf(call.blobs, media).toString('utf8');
  const type = (media.contentType ?? '').split(';')[0]!.trim();
  if (type === 'text/html') return text;
  if (type === 'text/plain') {
    return text
      .split(/\r?\n/)
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('\n');
  }
  throw new ServiceError(`not in the local runtime: ${method} converting ${type} to a Google Doc`);
}

/** The bytes of a Doc in another format, as a blob for the isolate. */
export function exported(call: Call, method: string, id: string, name: string, mimeType: string): BlobData {
  const document = call.store.get<DocumentState>('documents', id);
  if (document === undefined) throw apiError(method, 'Export only supports Docs Editors files.', 403);
  if (mimeType === 'text/html') return { name, contentType: mimeType, text: document.html };
  if (mimeType === 'text/plain') return { name, contentType: mimeType, text: plainText(document.html) };
  throw new ServiceError(`not in the local runtime: exporting a Google Doc as ${mimeType}`);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** What a reader sees of simple HTML: blocks on lines of their own, cells apart by tabs. */
export function plainText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>|<\/(p|div|h[1-6]|li|tr|table)\s*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, '\t')
    .replace(/<[^>]*>/g, '');
  return textOfEntities(text)
    .replace(/[ \t]*\n[ ]*/g, '\n')
    .trim();
}

/** Text in HTML with its entities read. */
export function textOfEntities(html: string): string {
  return html.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name[0] !== '#') return ENTITIES[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(
      /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
