// Reads the rows that a person would copy from: a CSV file with headings, or a JSON array of records.
import { parseCsv } from 'hucre/csv';

/** Headings and rows of texts; every row is as long as the headings. */
export interface Rows {
  headings: string[];
  rows: string[][];
}

/** The file cannot be read as rows under headings. */
export class NotRows extends Error {}

/** Rows of a file's text; JSON is told by its first character. */
export function readRows(text: string): Rows {
  return /^\s*[[{]/.test(text) ? fromJson(text) : fromCsv(text);
}

function fromCsv(text: string): Rows {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const [headings = [], ...lines] = parseCsv(text, { delimiter }).map((line) =>
    line.map((cell) => String(cell ?? '')),
  );
  const rows = lines.filter((line) => line.some((cell) => cell !== ''));
  const tooLong = rows.findIndex(
    (row) => row.length > headings.length && row.slice(headings.length).some(Boolean),
  );
  if (tooLong >= 0) throw new NotRows(`第 ${tooLong + 1} 行数据比表头多，请检查逗号和引号。`);
  return {
    headings: headings.map((heading) => heading.trim()),
    rows: rows.map((row) => headings.map((_heading, at) => row[at] ?? '')),
  };
}

function fromJson(text: string): Rows {
  let records: unknown;
  try {
    records = JSON.parse(text);
  } catch (error) {
    throw new NotRows(`不是正确的 JSON：${(error as Error).message}`);
  }
  if (!Array.isArray(records)) throw new NotRows('JSON 文件应是一个数组，每个元素是一行。');
  const headings: string[] = [];
  for (const [at, record] of records.entries()) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      throw new NotRows(`第 ${at + 1} 个元素不是 {"列": 值} 这样的一行。`);
    }
    for (const key of Object.keys(record)) if (!headings.includes(key)) headings.push(key);
  }
  return {
    headings,
    rows: records.map((record) => headings.map((heading) => cellText(record[heading]))),
  };
}

/** Lists (aliases, categories) are typed with 顿号 between, as people do. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
