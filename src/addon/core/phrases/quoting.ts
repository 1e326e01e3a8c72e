// How much of what somebody typed a sentence repeats: enough to know it again.

const MOST = 120;

/** A text as a sentence quotes it: a long one with its beginning only, and how long it is. */
export function quoted(text: string): string {
  if (text.length <= MOST) return text;
  const beginning = text.slice(0, MOST - 20).replace(/[\ud800-\udbff]$/, '');
  return `${beginning}……（共 ${text.length} 字）`;
}

/** A sentence with all that it quotes between “ and ” shortened so. */
export function withShortQuotes(sentence: string): string {
  return sentence.replace(/“([^“”]*)”/g, (_whole, text: string) => `“${quoted(text)}”`);
}
