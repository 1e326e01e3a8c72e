// 补充信息: the answers to the campaign's own questions, each read, held against its choices and bounds, and kept as a line.
import type { Supplement } from '../campaign';
import { excerpt } from '../chinese/text';
import type { Finding } from '../findings';
import { belongsTo, type Membership, supplementAnswers, supplementText } from '../groups';
import type { Checked } from './checked';
import { finding } from './rules';

/**
 * Checks 补充信息. `member` is the nominee without these answers: questions may be asked of some kinds or categories
 * only, or of those who gave an earlier answer.
 */
export function checkSupplement(
  typed: string,
  questions: readonly Supplement[],
  member: Omit<Membership, 'supplement'>,
): Checked {
  const given = supplementAnswers(typed);
  const answers = new Map<string, string>();
  const findings: Finding[] = [];
  for (const question of questions) {
    const supplement = supplementText(answers);
    const asked =
      question.of.length === 0 || question.of.some((group) => belongsTo({ ...member, supplement }, group));
    const answer = given.get(question.name) ?? '';
    if (answer === '' && (!asked || question.optional)) continue;
    const { value, found } = judge(question, answer);
    answers.set(question.name, value);
    if (asked) findings.push(...found);
  }
  // What answers no question of today was asked by an earlier wording of the settings: it is kept.
  for (const [name, answer] of given) if (!answers.has(name)) answers.set(name, answer);
  return { value: supplementText(answers), findings };
}

function judge(question: Supplement, answer: string): { value: string; found: Finding[] } {
  const { name, choices } = question;
  if (answer === '') return { value: '', found: [finding('supplement', 'missing', { question: name })] };
  const evidence = { question: name, value: excerpt(answer) };
  if (question.answer === 'text') return { value: answer, found: [] };
  if (question.answer === 'choice') {
    const letters = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
    const choice = choices.find((each) => letters(each) === letters(answer));
    if (choice === undefined)
      return {
        value: answer,
        found: [finding('supplement', 'invalid', { ...evidence, options: choices.join('、') })],
      };
    return {
      value: choice,
      found: question.unfit.includes(choice) ? [finding('supplement', 'not_eligible', evidence)] : [],
    };
  }
  const number = /^(\d+(?:\.\d+)?)\s*\p{Script=Han}{0,2}$/u.exec(answer.normalize('NFKC').trim())?.[1];
  if (number === undefined)
    return { value: answer, found: [finding('supplement', 'not_a_number', evidence)] };
  const value = Number(number);
  const outside =
    (question.min !== null && value < question.min) || (question.max !== null && value > question.max);
  const bounds =
    question.min === null
      ? `不超过 ${question.max}`
      : question.max === null
        ? `不少于 ${question.min}`
        : `${question.min}–${question.max}`;
  return {
    value: String(value),
    found: outside ? [finding('supplement', 'out_of_range', { ...evidence, bounds })] : [],
  };
}
