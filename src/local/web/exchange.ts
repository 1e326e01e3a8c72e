// One request and its answer: reading what a browser sent, and the few kinds of answers that are given.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ADDON_POLICY, DOCUMENT_POLICY, PAGE_POLICY } from './guard';
import type { Markup } from './markup';

/** 120 MB: ten scans of ten megabytes and what goes with them. */
const LARGEST_BODY = 120 * 1024 * 1024;

export interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Uint8Array;
}

const COMMON = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const HTML = 'text/html; charset=utf-8';

export function page(content: Markup, status = 200): Reply {
  const headers = { ...COMMON, 'Content-Type': HTML, 'Content-Security-Policy': PAGE_POLICY };
  return { status, headers, body: `<!doctype html>${content}` };
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { ...COMMON, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** To another page of the workspace after a change. */
export function seeOther(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 303, headers: { ...COMMON, ...headers, Location: location }, body: '' };
}

/** HTML that somebody else wrote: the add-on's, which may run its scripts, or a document, which may not. */
export function foreignHtml(content: string, kind: 'addon' | 'document'): Reply {
  const policy = kind === 'addon' ? ADDON_POLICY : DOCUMENT_POLICY;
  return {
    status: 200,
    headers: { ...COMMON, 'Content-Type': HTML, 'Content-Security-Policy': policy },
    body: content,
  };
}

/** A file to look at (only kinds that cannot act) or to save. */
export function fileReply(body: Uint8Array, mimeType: string, name: string, inline: boolean): Reply {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return {
    status: 200,
    headers: {
      ...COMMON,
      'Content-Type': mimeType,
      'Content-Security-Policy': DOCUMENT_POLICY,
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`,
    },
    body,
  };
}

/** Client files: their names carry a fingerprint of what is in them, so they may be kept. */
export function asset(body: Uint8Array, mimeType: string): Reply {
  return {
    status: 200,
    headers: { ...COMMON, 'Cache-Control': 'max-age=31536000, immutable', 'Content-Type': mimeType },
    body,
  };
}

export function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

/** What a POST brought: fields by name (the last one counts), files, or JSON. */
export interface Sent {
  fields: Record<string, string>;
  files: { field: string; name: string; bytes: Uint8Array }[];
  // biome-ignore lint/suspicious/noExplicitAny: each handler checks what it takes
  json: any;
}

/** Reads a body whole; throws when it is too large or not what it says. */
export async function readSent(request: IncomingMessage): Promise<Sent> {
  const sent: Sent = { fields: {}, files: [], json: null };
  if (request.method !== 'POST') return sent;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('上传的内容太大。');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    sent.json = JSON.parse(body.toString('utf8'));
    return sent;
  }
  if (body.length === 0) return sent;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    if (typeof value === 'string') sent.fields[field] = value;
    else if (value.name !== '')
      sent.files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return sent;
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined) {
      try {
        return decodeURIComponent(value);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}
