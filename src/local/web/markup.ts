// HTML as values: every text put into a template is escaped unless it is markup itself.

import { escapeText } from '../html-text';

/** A piece of finished HTML. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: false, null and undefined leave nothing behind. */
export type Piece = Markup | string | number | boolean | null | undefined | readonly Piece[];

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(written).join('');
  if (piece === null || piece === undefined || piece === false || piece === true) return '';
  return escapeText(String(piece));
}

/** A template whose values are escaped. Attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.reduce((text, part, at) => text + written(values[at - 1]) + part));
}
