// Writes XML elements and text that any strict XML 1.0 parser takes.

// XML 1.0, section 2.2 (Char): most control characters, U+FFFE, U+FFFF and halves of surrogate pairs cannot be
// written at all, not even escaped. People paste them from other programs without seeing them. With the u flag a
// whole pair is one character, so that only lone halves match.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Drops the characters that XML forbids and keeps everything else to the letter. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** Text for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

export type Attributes = Record<string, string | number | undefined>;

/** One element in the `w` namespace; `content` is XML already. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  let opening = `<w:${name}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) opening += ` w:${key}="${escapeXml(String(value))}"`;
  }
  return content === '' ? `${opening}/>` : `${opening}>${content}</w:${name}>`;
}

/** An element whose only attribute is w:val. */
export function valued(name: string, value: string | number): string {
  return element(name, { val: value });
}
