// A choice made by typing: which of the campaign's options is meant.
import { compact, isSubsequence } from '../chinese/text';

export type Choice = { kind: 'one'; option: string } | { kind: 'several' } | { kind: 'unknown' };

/**
 * Finds the option that a typed word means: the option itself, the option with words around it, or the only option
 * that the word is a part of ("敬业" → 敬业美, "自荐" → 个人自荐).
 * @param typed in simplified characters
 * @param isMeant says of other wordings whether they mean an option
 */
export function chooseOption(
  typed: string,
  options: readonly string[],
  isMeant: (word: string, option: string) => boolean,
): Choice {
  const word = cleaned(typed);
  const whole = optionOf(word, options, isMeant);
  if (options.includes(word) && whole !== null) return { kind: 'one', option: whole };
  const parts = typed.split(/[\s、,，;；/|+&＋]+|和|与|及|或者?/).map(cleaned);
  const meant = new Set(parts.map((part) => optionOf(part, options, isMeant)).filter((one) => one !== null));
  const named = options.filter((option) => word.includes(option));
  for (const option of named) meant.add(option);
  if (meant.size > 1) return { kind: 'several' };
  const [only] = meant;
  const option = only ?? whole;
  return option === null || option === undefined ? { kind: 'unknown' } : { kind: 'one', option };
}

function cleaned(typed: string): string {
  return compact(typed)
    .replace(/^["'“”‘’《》【】[\]<>√☑✓✔■●]+|["'“”‘’《》【】[\]<>。.,，]+$/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^[=\d]+[.、)]/, '');
}

function optionOf(
  word: string,
  options: readonly string[],
  isMeant: (word: string, option: string) => boolean,
): string | null {
  if (word.length < 2) return null;
  if (options.includes(word)) return word;
  const fitting = (test: (option: string) => boolean): string | null => {
    const found = options.filter(test);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return (
    fitting((option) => word.includes(option)) ??
    fitting((option) => option.includes(word)) ??
    fitting((option) => isMeant(word, option)) ??
    fitting((option) => isSubsequence(option, word) && word.length <= option.length + 2) ??
    fitting((option) => isSubsequence(word, option))
  );
}
