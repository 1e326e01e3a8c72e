// Who can be acted as: the office, applicants, those with whom something is shared, and the public.
import { ORGANIZER } from '../open-workspace';
import { recordsOf, registryOf } from '../registry-view';
import type { Store } from '../runtime/store';
import { allFiles } from '../services/drive/files';
import type { FormState } from '../services/forms/state';
import { sentMail } from '../services/mail';

export interface Person {
  /** '' for the public, who is not signed in. */
  address: string;
  label: string;
  part: '组织者' | '评审专家' | '申报人' | '其他' | '公众';
}

/** The account of a visitor who wants to try the form. */
export const NEW_APPLICANT = 'wang.fang@applicant.example';

const MOST_APPLICANTS = 200;

/** Everybody worth offering, the organizer first. */
export function castOf(store: Store): Person[] {
  const people = new Map<string, Person>();
  const add = (address: string, part: Person['part'], label = address) => {
    if (address !== '' && !people.has(address)) people.set(address, { address, label, part });
  };
  add(ORGANIZER, '组织者', '组织者（活动办公室）');
  for (const account of Object.keys(store.get<Record<string, unknown>>('accounts') ?? {}))
    add(account, '组织者');
  for (const file of allFiles(store)) {
    for (const { type, emailAddress = '', role, view } of file.permissions) {
      if (type === 'user' && view === undefined) add(emailAddress, role === 'writer' ? '评审专家' : '其他');
    }
  }
  add(NEW_APPLICANT, '申报人', '新申报人（王芳）');
  const names = applicantNames(store);
  const forms = Object.values(store.get<Record<string, FormState>>('forms') ?? {});
  const responses = forms.flatMap((form) => Object.values(form.responses));
  for (const { respondent, id } of responses.slice(0, MOST_APPLICANTS)) {
    const name = names.get(id);
    add(respondent, '申报人', name === undefined ? respondent : `${name}（${respondent}）`);
  }
  return [...people.values(), { address: '', label: '公众（未登录）', part: '公众' }];
}

/** Names by the response that they were given in. */
function applicantNames(store: Store): Map<string, string> {
  try {
    return new Map(
      recordsOf(registryOf(store), 'nominations').map((row) => [String(row.response_id), String(row.name)]),
    );
  } catch {
    // A workspace whose registry somebody deleted still has people.
    return new Map();
  }
}

/** Addresses that mail was sent to, with the number of messages, most first. */
export function recipientsOf(store: Store): { address: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { to, cc, bcc } of sentMail(store)) {
    for (const address of [...to, ...cc, ...bcc]) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].map(([address, count]) => ({ address, count })).sort((a, b) => b.count - a.count);
}
