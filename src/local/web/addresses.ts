// Google's addresses and the workspace's own: the paths are the same, so that links in mail and cells lead on.

const GOOGLE = /^https:\/\/(docs|drive)\.google\.com(\/[^\s]*)$/;

/** The workspace's path for one of Google's addresses; null for any other address. */
export function localAddress(url: string): string | null {
  const path = GOOGLE.exec(url)?.[2];
  if (path === undefined) return null;
  return path.replace(/^\/drive\/u\/\d+\//, '/drive/').replace(/^\/a\/[^/]+\//, '/');
}

/** Addresses of the web as they are found in plain text; a Chinese full stop or bracket after one is not part of it. */
const ADDRESS = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'*+,;=%]+/g;

/** Plain text cut into pieces: words, and addresses with the workspace's path for those that have one. */
export function linksIn(text: string): { text: string; local: string | null; isAddress: boolean }[] {
  const pieces: { text: string; local: string | null; isAddress: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const url = match[0].replace(/[.,;:!?'\])]+$/, '');
    if (match.index > from)
      pieces.push({ text: text.slice(from, match.index), local: null, isAddress: false });
    pieces.push({ text: url, local: localAddress(url), isAddress: true });
    from = match.index + url.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), local: null, isAddress: false });
  return pieces;
}

export const addressOf = {
  spreadsheet: (id: string, sheetId?: number) =>
    `/spreadsheets/d/${id}/edit${sheetId === undefined ? '' : `?tab=${sheetId}`}`,
  table: (id: string, sheetId: number, page = 1) =>
    `/spreadsheets/d/${id}/edit?view=table&tab=${sheetId}${page > 1 ? `&page=${page}` : ''}`,
  row: (id: string, sheetId: number, row: number) =>
    `/spreadsheets/d/${id}/edit?view=row&tab=${sheetId}&row=${row}`,
  execution: (id: string) => `/executions/${id}`,
  mailOf: (person: string) => `/mail?person=${encodeURIComponent(person)}`,
};
