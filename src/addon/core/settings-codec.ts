// How a setting's text is read and written: each codec turns what the organizer typed into a value, or says what is wrong.
import { chinaTime, parseChinaTime } from './chinese/time';
import { SETTING_ERRORS } from './phrases/settings-errors';

export type Read<T> = { ok: true; value: T } | { ok: false; error: string };

export interface Codec<T> {
  read(text: string): Read<T>;
  write(value: T): string;
}

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (error: string): Read<never> => ({ ok: false, error });

/** Full-width digits, colons and spaces typed by hand read as their half-width forms. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

export const words: Codec<string> = {
  read: (text) => (text.trim() === '' ? bad(SETTING_ERRORS.empty) : good(text.trim())),
  write: (value) => value,
};

export const optionalWords: Codec<string> = { read: (text) => good(text.trim()), write: (value) => value };

export function wholeNumber(least: number, most: number): Codec<number> {
  return {
    read: (text) => {
      const typed = plain(text);
      if (!/^\d+$/.test(typed)) return bad(SETTING_ERRORS.notANumber(text));
      const value = Number(typed);
      return value < least || value > most ? bad(SETTING_ERRORS.outOfRange(least, most)) : good(value);
    },
    write: String,
  };
}

/** "2021-12-10" (also 2021/12/10 and 2021年12月10日). */
export const day: Codec<string> = {
  read: (text) => {
    const moment = parseChinaTime(plain(text), 'start');
    return moment === null ? bad(SETTING_ERRORS.notADate(text)) : good(chinaTime(moment).date);
  },
  write: (value) => value,
};

/** The last moment of a day unless a time is given; milliseconds since the epoch, Asia/Shanghai. */
export const lastMoment: Codec<number> = {
  read: (text) => {
    const moment = parseChinaTime(plain(text), 'end');
    return moment === null ? bad(SETTING_ERRORS.notADate(text)) : good(moment);
  },
  write: (value) => {
    const { date, time } = chinaTime(value);
    return time === '23:59:59' ? date : `${date} ${time}`;
  },
};

export const month: Codec<string> = {
  read: (text) => {
    const found = /^(\d{4})\s*[-/年.]\s*(\d{1,2})\s*月?$/.exec(plain(text));
    if (found === null || Number(found[2]) < 1 || Number(found[2]) > 12)
      return bad(SETTING_ERRORS.notAMonth(text));
    return good(`${found[1]}-${found[2]!.padStart(2, '0')}`);
  },
  write: (value) => value,
};

export const yesOrNo: Codec<boolean> = {
  read: (text) => {
    if (['是', '有', '计', '对'].includes(plain(text))) return good(true);
    if (['否', '无', '不计', '不'].includes(plain(text))) return good(false);
    return bad(SETTING_ERRORS.notYesOrNo(text));
  },
  write: (value) => (value ? '是' : '否'),
};

/** Words separated by commas, 、 or line breaks. */
export const list: Codec<string[]> = {
  read: (text) => {
    const parts = text
      .split(/[\n,，、;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.length === 0 ? bad(SETTING_ERRORS.empty) : good(parts);
  },
  write: (value) => value.join('、'),
};

/** One item a line, "name：words"; `readWords` understands the part behind the colon. */
export function namedLines<T extends { name: string }>(
  readWords: (name: string, after: string) => Read<T>,
  writeWords: (value: T) => string,
  writeName: (value: T) => string = ({ name }) => name,
): Codec<T[]> {
  return {
    read: (text) => {
      const values: T[] = [];
      for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
        const found = /^([^:：]+)[:：](.*)$/.exec(line.trim());
        if (found === null) return bad(SETTING_ERRORS.lineWithoutColon(line.trim()));
        const name = found[1]!.trim();
        const read = readWords(name, found[2]!.trim());
        if (!read.ok) return read;
        if (values.some((value) => value.name === read.value.name)) return bad(SETTING_ERRORS.twice(name));
        values.push(read.value);
      }
      return values.length === 0 ? bad(SETTING_ERRORS.empty) : good(values);
    },
    write: (values) => values.map((value) => `${writeName(value)}：${writeWords(value)}`).join('\n'),
  };
}

/** A codec for words of which each stands for a code, e.g. 个人 → person. */
export function oneOf<T extends string>(labels: Record<T, string>): Codec<T> {
  const codes = Object.keys(labels) as T[];
  return {
    read: (text) => {
      const typed = plain(text);
      const code = codes.find((each) => labels[each] === typed);
      return code === undefined
        ? bad(
            SETTING_ERRORS.notAChoice(
              text,
              codes.map((each) => labels[each]),
            ),
          )
        : good(code);
    },
    write: (value) => labels[value],
  };
}

/** A list of words of which each stands for a code. */
export function eachOf<T>(codec: Codec<T>): Codec<T[]> {
  return {
    read: (text) => {
      const words = list.read(text);
      if (!words.ok) return words;
      const values: T[] = [];
      for (const word of words.value) {
        const value = codec.read(word);
        if (!value.ok) return value;
        values.push(value.value);
      }
      return good(values);
    },
    write: (values) => values.map((value) => codec.write(value)).join('、'),
  };
}

/** A setting that may be left empty, which means `none`. */
export function optional<T>(codec: Codec<T>, none: T): Codec<T> {
  return {
    read: (text) => (text.trim() === '' ? good(none) : codec.read(text)),
    write: (value) => (String(value) === String(none) ? '' : codec.write(value)),
  };
}
