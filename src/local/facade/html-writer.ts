// Writes HTML piece by piece and knows where in the page it stands, so that values are escaped for their place.
import { escapeText } from '../html-text';

type Place = 'text' | 'tag' | 'value' | 'script' | 'style' | 'comment';

/** Attributes whose value is an address. */
const ADDRESSES = /^(href|src|action|formaction|poster|cite|data|background)$/;

export class HtmlWriter {
  text = '';
  private place: Place = 'text';
  /** The element whose tag is open, and its attribute. */
  private element = '';
  private attribute = '';
  /** The quote around an attribute's value; '' for a bare value. */
  private quote = '';
  private valueStart = 0;
  /** Inside a script or a handler: the quote of the string, or the kind of comment, that one stands in. */
  private inside = '';

  /** Adds HTML as it is. */
  append(html: unknown): this {
    const piece = String(html);
    for (let at = 0; at < piece.length; ) at += this.step(piece, at);
    return this;
  }

  /** Adds a value, escaped for the place where it lands. */
  appendUntrusted(value: unknown): this {
    this.text += this.escaped(value);
    return this;
  }

  private escaped(value: unknown): string {
    switch (this.place) {
      case 'text':
        return escapeText(String(value));
      case 'script':
        return this.scriptValue(value);
      case 'value':
        return this.attributeValue(value);
      case 'style':
        return /^[\w\s#%.,-]*$/.test(String(value)) ? String(value) : 'zSafehtmlz';
      case 'comment':
        return '';
      case 'tag':
        return /^[A-Za-z][\w-]*$/.test(String(value)) && !/^(on|style)/i.test(String(value))
          ? String(value)
          : 'zSafehtmlz';
    }
  }

  private scriptValue(value: unknown): string {
    if (this.inside === '') return ` ${scriptSafe(JSON.stringify(value) ?? 'undefined')} `;
    if (this.inside === '//' || this.inside === '/*') return '';
    return scriptString(String(value));
  }

  private attributeValue(value: unknown): string {
    const bare = (text: string): string =>
      this.quote === '' ? text.replace(/[\s`=]/g, (c) => `&#${c.charCodeAt(0)};`) : text;
    if (this.attribute.startsWith('on')) return bare(escapeText(this.scriptValue(value)));
    if (this.attribute === 'style' && !/^[\w\s#%.,-]*$/.test(String(value))) return 'zSafehtmlz';
    const startsAddress = ADDRESSES.test(this.attribute) && this.text.length === this.valueStart;
    if (startsAddress && /^[\s\0-\x1f]*(?!https?:|mailto:|tel:)[a-z][\w+.-]*:/i.test(String(value))) {
      return 'about:invalid#zSafehtmlz';
    }
    return bare(escapeText(String(value)));
  }

  /** Takes in what stands at `at`, and gives the number of characters taken. */
  private step(piece: string, at: number): number {
    const taken = this.advance(piece, at);
    this.text += piece.slice(at, at + taken);
    if (this.place === 'value' && this.valueStart < 0) this.valueStart = this.text.length;
    return taken;
  }

  private advance(piece: string, at: number): number {
    const character = piece[at]!;
    const rest = (length: number): string => piece.slice(at, at + length).toLowerCase();
    switch (this.place) {
      case 'text':
        if (rest(4) === '<!--') {
          this.place = 'comment';
          return 4;
        }
        if (character === '<' && /[a-z/]/i.test(piece[at + 1] ?? '')) {
          const name = /^<(\/?[a-z][a-z0-9-]*)?/i.exec(piece.slice(at, at + 40))![0];
          this.place = 'tag';
          this.element = name.slice(1).toLowerCase();
          this.attribute = '';
          return name.length;
        }
        return 1;
      case 'comment':
        if (rest(3) !== '-->') return 1;
        this.place = 'text';
        return 3;
      case 'tag':
        return this.inTag(piece, at);
      case 'value':
        return this.inValue(character);
      case 'script':
      case 'style': {
        const closing = `</${this.place}`;
        if (rest(closing.length) === closing) {
          this.element = closing.slice(1);
          this.place = 'tag';
          this.inside = '';
          return closing.length;
        }
        return this.place === 'script' ? this.inScript(piece, at) : 1;
      }
    }
  }

  private inTag(piece: string, at: number): number {
    const character = piece[at]!;
    if (character === '>') {
      this.place = this.element === 'script' || this.element === 'style' ? this.element : 'text';
      return 1;
    }
    const name = /^[^\s=>/"']+/.exec(piece.slice(at, at + 200));
    if (name !== null) {
      this.attribute = name[0].toLowerCase();
      return name[0].length;
    }
    if (character !== '=') return 1;
    const opening = /^=\s*(["']?)/.exec(piece.slice(at, at + 50))!;
    this.place = 'value';
    this.quote = opening[1]!;
    this.inside = '';
    this.valueStart = -1;
    return opening[0].length;
  }

  private inValue(character: string): number {
    const ends = this.quote === '' ? /[\s>]/.test(character) : character === this.quote;
    if (!ends) {
      if (this.attribute.startsWith('on')) this.inScript(character, 0);
      return 1;
    }
    this.inside = '';
    this.place = 'tag';
    if (character === '>') return this.inTag('>', 0);
    return 1;
  }

  /** Follows strings and comments; escapes inside strings are stepped over. */
  private inScript(piece: string, at: number): number {
    const character = piece[at]!;
    const pair = piece.slice(at, at + 2);
    if (this.inside === '//') {
      if (character === '\n') this.inside = '';
    } else if (this.inside === '/*') {
      if (pair !== '*/') return 1;
      this.inside = '';
      return 2;
    } else if (this.inside !== '') {
      if (character === '\\') return Math.min(2, piece.length - at);
      if (character === this.inside) this.inside = '';
    } else if (pair === '//' || pair === '/*') {
      this.inside = pair;
      return 2;
    } else if (character === '"' || character === "'" || character === '`') this.inside = character;
    return 1;
  }
}

const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that cannot end the script element it stands in. */
function scriptSafe(json: string): string {
  return json.replace(/[<>&'\u2028\u2029]/g, hex);
}

/** Text for the inside of a string, whatever its quotes. */
function scriptString(text: string): string {
  return text.replace(/[\\"'`$<>&=\0-\x1f\u2028\u2029]/g, hex);
}
