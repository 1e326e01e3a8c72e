// What a file looks like: real pictures as they are, made-up scans as a drawing that says what they stand for.
import type { Blobs } from '../runtime/blobs';
import { bytesOfFile, type FileRecord } from '../services/drive/files';
import { html } from './markup';

/** Kinds of pictures that a browser shows and that cannot act; SVG can. */
const SIGNATURES: [type: string, first: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * 'real' for a picture's own bytes, 'drawn' for the stand-in of a made-up scan, 'page' for a Word file, null for what
 * has no preview.
 */
export function previewKind(file: FileRecord): 'real' | 'drawn' | 'page' | null {
  if (file.content === undefined) return null;
  if (file.mimeType === WORD) return 'seed' in file.content ? null : 'page';
  if ('seed' in file.content) return /^(image\/|application\/pdf)/.test(file.mimeType) ? 'drawn' : null;
  return SIGNATURES.some(([type]) => type === file.mimeType) ? 'real' : null;
}

/** The picture to show, or null. */
export function previewOf(blobs: Blobs, file: FileRecord): { type: string; bytes: Uint8Array } | null {
  const kind = previewKind(file);
  if (kind === null || kind === 'page') return null;
  if (kind === 'drawn') return { type: 'image/svg+xml', bytes: Buffer.from(drawing(file), 'utf8') };
  const bytes = bytesOfFile(blobs, file);
  const found = SIGNATURES.find(([, first]) => first.every((byte, at) => bytes[at] === byte));
  return found === undefined ? null : { type: found[0], bytes };
}

/** Samples have no scans, only names and sizes: the drawing shows a sealed sheet with just that. */
function drawing({ name, size = 0, md5Checksum = '' }: FileRecord): string {
  const isPhoto = /照片|免冠|photo/i.test(name);
  const hue = Number.parseInt(md5Checksum.slice(0, 4) || '0', 16) % 360;
  const picture = isPhoto
    ? html`<rect x="150" y="60" width="200" height="280" fill="hsl(${hue} 45% 82%)"/><circle cx="250" cy="170" r="55" fill="hsl(${hue} 30% 55%)"/><path d="M165 340 C170 250 330 250 335 340 Z" fill="hsl(${hue} 30% 45%)"/>`
    : html`${[0, 1, 2, 3, 4, 5, 6, 7].map((line) => html`<rect x="90" y="${80 + line * 34}" width="${line % 3 === 2 ? 210 : 320}" height="10" fill="#d9d9d9"/>`)}<circle cx="350" cy="330" r="52" fill="none" stroke="#d33" stroke-width="5" opacity="0.75"/><text x="350" y="340" text-anchor="middle" font-size="26" fill="#d33" opacity="0.75">★</text>`;
  const [first, second] = [name.slice(0, 28), name.slice(28, 56)];
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 500" width="500" height="500" font-family="Noto Sans CJK SC, sans-serif"><rect x="50" y="30" width="400" height="380" fill="#fff" stroke="#bbb"/>${picture}<text x="250" y="440" text-anchor="middle" font-size="15" fill="#333">${first}</text><text x="250" y="460" text-anchor="middle" font-size="15" fill="#333">${second}</text><text x="250" y="485" text-anchor="middle" font-size="12" fill="#888">示意图（样例没有真实扫描件）· ${size} 字节</text></svg>`
    .text;
}
