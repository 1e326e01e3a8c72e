// Whole numbers as Chinese forms carry them: 45, ４５, 四十五, 肆拾伍, 廿八, 一九七六.

const DIGITS: Record<string, number> = {};
for (const [digit, forms] of [
  '零〇○Ｏ',
  '一壹弌',
  '二贰貳两兩',
  '三叁參',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const form of forms) DIGITS[form] = digit;
}
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/**
 * Reads a Chinese numeral below 10,000, either with units (四十五, 廿八) or digit by digit (一九七六).
 * Answers null for anything else.
 */
export function readChineseInteger(text: string): number | null {
  const characters = [...text.replace(/廿/g, '二十').replace(/卅/g, '三十')];
  if (characters.length === 0 || characters.length > 9) return null;
  if (characters.every((character) => DIGITS[character] !== undefined)) {
    return Number(characters.map((character) => DIGITS[character]).join(''));
  }
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of characters) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (unit !== undefined && unit < lastUnit) {
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

/** Chinese digits and numerals inside a text replaced by Arabic ones, e.g. "一九七六年五月" → "1976年5月". */
export function withArabicNumerals(text: string): string {
  return text.replace(/[零〇○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰廿卅]+/g, (numeral) => {
    const value = readChineseInteger(numeral);
    return value === null ? numeral : String(value);
  });
}
