// How a sentence repeats what somebody typed: enough to know it again, in quotation marks that nest as GB/T 15834 has them.

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

/** A text between “ and ”; quotes of its own become ‘ and ’: “‘夜班灯火’维修队”. */
export function inQuotes(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
