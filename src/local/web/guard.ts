// Keeps other sites out of the workspace: which requests are let in at all, and what pages may load.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Names under which a browser on this machine reaches the server; any other is DNS rebinding. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Made anew with each start; pages carry it, and every change must bring it back. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Why a request is turned away, or null. `token` is what it brought; only POST needs one. */
export function turnedAway(request: IncomingMessage, wanted: string, token: string): string | null {
  const host = request.headers.host ?? '';
  if (!LOOPBACK.test(host)) return '这个地址不是本机的工作区。';
  const origin = request.headers.origin;
  if (origin !== undefined && !LOOPBACK.test(origin.replace(/^http:\/\//, ''))) return '请求来自别的网站。';
  if (origin !== undefined && origin.replace(/^http:\/\//, '') !== host) return '请求来自别的网站。';
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'GET' || request.method === 'HEAD') {
    // Other sites may link to a page, but not fetch or frame what is in it.
    const isVisit =
      request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
    return site === 'cross-site' && !isVisit && request.headers['sec-fetch-dest'] !== 'iframe'
      ? '请求来自别的网站。'
      : null;
  }
  if (request.method !== 'POST') return '不支持这种请求。';
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return '请求来自别的网站。';
  return isSame(token, wanted) ? null : '页面已过期：请重新打开页面再试。';
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** For the workspace's own pages. The sheet's canvas component sets styles from its script, hence style-src. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** For the add-on's HTML: its own scripts run, in a page without an origin that can reach nothing. */
export const ADDON_POLICY = [
  'sandbox allow-scripts allow-forms',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** For documents and mail that are only looked at: no script at all. */
export const DOCUMENT_POLICY = [
  'sandbox allow-popups',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
].join('; ');
