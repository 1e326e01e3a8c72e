// Reads a file of submitted entries and refuses, by name, what could not be submitted at all.
import { parseTime } from '../shanghai-time';

export interface SubmittedUpload {
  name: string;
  bytes: number;
}

/** One entry of the file: what somebody typed and uploaded, and when. */
export interface Submission {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** By question title; '' where nothing was typed. */
  answers: Record<string, string>;
  uploads: Record<string, SubmittedUpload[]>;
  /** What the applicant answers when the entry is returned; null: nothing is heard of them again. */
  correction: Pick<Submission, 'answers' | 'uploads'> | null;
  /** 0 to 100, how strong reviewers find it; null: they make up their minds by what they read. */
  strength: number | null;
}

/** The file does not hold submissions. */
export class NotSubmissions extends Error {}

/** Entries in the file's order. Unknown keys are ignored; answers may be texts or numbers. */
export function readSubmissions(input: unknown): Submission[] {
  const list = Array.isArray(input) ? input : (input as { submissions?: unknown } | null)?.submissions;
  if (!Array.isArray(list)) throw new NotSubmissions('文件应是一个数组，或 {"submissions": […]}。');
  const seen = new Set<string>();
  return list.map((entry: unknown, index) => {
    const where = `第 ${index + 1} 份`;
    const { id, submitted_at: submittedAt, raw } = (entry ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string' && typeof id !== 'number') throw new NotSubmissions(`${where}缺少 id。`);
    if (seen.has(String(id))) throw new NotSubmissions(`${where}的 id ${id} 与前面的重复。`);
    seen.add(String(id));
    const at = typeof submittedAt === 'string' ? parseTime(submittedAt) : null;
    if (at === null)
      throw new NotSubmissions(`${where}（${id}）的 submitted_at 不是时间：${String(submittedAt)}`);
    if (typeof raw !== 'object' || raw === null) throw new NotSubmissions(`${where}（${id}）缺少 raw。`);
    return {
      id: String(id),
      at,
      ...answersOf(raw, `${where}（${id}）`),
      ...playedOf(entry as Record<string, unknown>, `${where}（${id}）`),
    };
  });
}

function answersOf(raw: object, where: string): Pick<Submission, 'answers' | 'uploads'> {
  const { uploads, ...answers } = raw as Record<string, unknown>;
  return { answers: textsOf(answers), uploads: uploadsOf(uploads, where) };
}

/** What only a rehearsal has a use for. */
function playedOf(
  { correction, strength }: Record<string, unknown>,
  where: string,
): Pick<Submission, 'correction' | 'strength'> {
  return {
    correction:
      typeof correction === 'object' && correction !== null && !Array.isArray(correction)
        ? answersOf(correction, `${where}的 correction`)
        : null,
    strength: typeof strength === 'number' ? strength : null,
  };
}

function textsOf(answers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([title, answer]) => [title, textOf(answer)]));
}

/** Several ticked boxes are typed with 顿号 between. */
function textOf(answer: unknown): string {
  if (answer === null || answer === undefined) return '';
  return Array.isArray(answer) ? answer.map(textOf).join('、') : String(answer);
}

function uploadsOf(uploads: unknown, where: string): Record<string, SubmittedUpload[]> {
  if (uploads === null || uploads === undefined) return {};
  const result: Record<string, SubmittedUpload[]> = {};
  for (const [title, files] of Object.entries(uploads)) {
    const list = files === null || files === undefined ? [] : files;
    if (!Array.isArray(list)) throw new NotSubmissions(`${where}的上传文件 ${title} 应是数组。`);
    result[title] = list.map((file: Partial<SubmittedUpload> | null) => ({
      name: String(file?.name ?? ''),
      bytes: Math.max(0, Math.floor(Number(file?.bytes ?? 0)) || 0),
    }));
  }
  return result;
}
