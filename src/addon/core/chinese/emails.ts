// E-mail addresses as people type them: width, stray punctuation and the domain's case are mended, nothing is guessed.
import { halfWidth, withoutInvisible } from './characters';

export type EmailProblem = 'inner_space' | 'invalid' | 'missing_at' | 'no_tld';

export interface EmailReading {
  /** The normal form (local part as typed, domain in lower case), or null when the address cannot be used. */
  value: string | null;
  problem: EmailProblem | null;
  /** The answer held more than one address; value is the first usable one. */
  several: boolean;
}

/** Reads one answer to 邮箱. */
export function readEmail(typed: string): EmailReading {
  const text = halfWidth(withoutInvisible(typed))
    .replace(/[\u0000-\u001f\u007f-\u00a0]+/g, ' ')
    .replace(/。/g, '.')
    .replace(/\((?:[^()@]*)\)/g, ' ')
    .trim()
    .replace(/^(?:e-?mail|邮箱|电子邮箱|邮件)\s*[::]\s*/i, '')
    .replace(/^['=]+/, '');
  const pieces = split(text);
  const readings = pieces.map(readOne);
  const chosen = readings.find((reading) => reading.value !== null) ?? readings[0] ?? readOne('');
  return { ...chosen, several: pieces.length > 1 };
}

function split(text: string): string[] {
  const bare = (part: string) => part.trim().replace(/[.,;、]+$/, '');
  const byMarks = text
    .split(/[,;、/|\n]|或者?|和/)
    .map(bare)
    .filter(Boolean);
  if (byMarks.length > 1 && byMarks.every((part) => part.includes('@'))) return byMarks;
  const byAnything = text
    .split(/[\s,;、/|]+/)
    .map(bare)
    .filter(Boolean);
  const complete = byAnything.filter((part) => /^[^@]+@[^@]+\.[^@]+$/.test(part));
  if (complete.length > 1 && complete.length === byAnything.length) return complete;
  return [text];
}

function readOne(piece: string): Omit<EmailReading, 'several'> {
  const address = piece
    .replace(/^.*<([^<>]*)>.*$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/^[\s"'“”‘’<,;、.]+|[\s"'“”‘’>,;、.]+$/g, '');
  const bad = (problem: EmailProblem) => ({ value: null, problem });
  const at = address.split('@').length - 1;
  if (at === 0) return bad('missing_at');
  if (/\s/.test(address)) return bad('inner_space');
  const [local = '', domain = ''] = address.split('@');
  if (at > 1 || local === '') return bad('invalid');
  if (!/\.[A-Za-z]{2,}$|\.\p{Script=Han}{2,}$/u.test(domain)) return bad('no_tld');
  if (!/^[\w.!#$%&*+/=?^`{|}~'-]+$/.test(local) || local.includes('..')) return bad('invalid');
  if (!/^[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+|-)*$/u.test(domain)) return bad('invalid');
  return { value: `${local}@${domain.toLowerCase()}`, problem: null };
}
