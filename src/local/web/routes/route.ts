// What an address of the workspace is: who answers it, and what answers have in common.
import { page, type Reply } from '../exchange';
import { refusalPage } from '../layout';
import type { Markup } from '../markup';
import type { Request } from '../server';

type Answer = Reply | null | Promise<Reply | null>;

/** `parts` are what the brackets of the pattern caught; null when the handler has answered by itself. */
export type Route = [
  method: 'GET' | 'POST',
  pattern: RegExp,
  handler: (request: Request, ...parts: string[]) => Answer,
];

/** The pattern of a whole path. */
export const at = (path: string) => new RegExp(`^${path}/?$`);

export const SHEET = '/spreadsheets/d/([\\w-]+)';

/** Nothing lies at this address. */
export function missing(request: Request): Reply {
  return page(refusalPage(request, 'missing'), 404);
}

/** A page that knows itself whether it may be seen. */
export function shown(view: (request: Request, id: string) => { markup: Markup; status: number }) {
  return (request: Request, id?: string): Reply => {
    const { markup, status } = view(request, id!);
    return page(markup, status);
  };
}

/** A number from the address, 0 where there is none. */
export function number(request: Request, name: string): number {
  return Math.max(0, Number(request.url.searchParams.get(name) ?? 0) || 0);
}
