// The two files of a public paper in Drive: the Google Doc, by one import, and the Word file beside it.

import { writeHtml } from '../core/documents/html';
import type { PaperDocument } from '../core/documents/model';
import { writeDocx } from '../core/documents/wordprocessing';
import { fileLink } from '../core/drive-links';
import { statusOf } from './drive-file';
import { WORD_TYPE } from './effects';

const DOC_TYPE = 'application/vnd.google-apps.document';
/** Native documents cannot be made under an id drawn before, so both files carry their paper's key. */
const KEY = 'laurelPaper';
const MARK = 'laurelMark';
/** Drive's queries must not grow without end. */
const KEYS_A_QUERY = 40;

export interface PaperFiles {
  /** Names the version, e.g. notice/1. */
  key: string;
  /** Differs whenever a printed word does. */
  mark: string;
  name: string;
  folder: string;
  document: PaperDocument;
}

interface Found {
  id: string;
  mimeType: string;
  mark: string;
}

export interface PaperLinks {
  document: string;
  word: string;
}

/** Three service calls. */
export function makeFiles(files: PaperFiles): PaperLinks {
  return linksOf(makeDoc(files), makeWord(files));
}

/** Makes what a dead run has not made, and trashes what it made of an older list. */
export function finishFiles(files: PaperFiles): PaperLinks {
  const found = filesOf(files.key);
  const kept = (type: string): Found | undefined =>
    found.find(({ mimeType, mark }) => mimeType === type && mark === files.mark);
  const [doc, word] = [kept(DOC_TYPE), kept(WORD_TYPE)];
  for (const file of found) if (file !== doc && file !== word) trash(file.id);
  return linksOf(doc?.id ?? makeDoc(files), word?.id ?? makeWord(files));
}

/** Trashes every file of a version that its row does not link to: what a search had not shown to the run that finished it. */
export function trashStrays(key: string, links: PaperLinks): void {
  const linked = Object.values(links).join(' ');
  for (const { id } of filesOf(key)) if (!linked.includes(id)) trash(id);
}

/** Ids of all files of these versions that are there and not in the trash. One call for every forty versions. */
export function filesPresent(keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += KEYS_A_QUERY) {
    const some = keys.slice(from, from + KEYS_A_QUERY);
    const answer = Drive!.Files!.list({
      q: `(${some.map(hasKey).join(' or ')}) and trashed = false`,
      fields: 'files(id)',
      pageSize: 1000,
    } as never) as { files?: { id: string }[] };
    for (const { id } of answer.files ?? []) found.add(id);
  }
  return found;
}

const hasKey = (key: string): string => `appProperties has { key='${KEY}' and value='${key}' }`;

function linksOf(doc: string, word: string): PaperLinks {
  return {
    document: `https://docs.google.com/document/d/${doc}/edit`,
    word: fileLink(word),
  };
}

function makeDoc(files: PaperFiles): string {
  return create(files, DOC_TYPE, '', Utilities.newBlob(writeHtml(files.document), 'text/html', 'paper.html'));
}

function makeWord(files: PaperFiles): string {
  const parts = writeDocx(files.document).map(({ path, text }) => Utilities.newBlob(text, 'text/xml', path));
  const name = `${files.name}.docx`;
  return create(files, WORD_TYPE, '.docx', Utilities.zip(parts, name).setContentType(WORD_TYPE));
}

function create(
  { key, mark, name, folder }: PaperFiles,
  mimeType: string,
  ending: string,
  content: GoogleAppsScript.Base.Blob,
): string {
  const draft = {
    name: name + ending,
    mimeType,
    parents: [folder],
    appProperties: { [KEY]: key, [MARK]: mark },
  };
  return Drive!.Files!.create(draft as never, content, { fields: 'id' } as never).id!;
}

/** The oldest first, so that every run keeps the same one. */
function filesOf(key: string): Found[] {
  const answer = Drive!.Files!.list({
    q: `${hasKey(key)} and trashed = false`,
    fields: 'files(id,mimeType,createdTime,appProperties)',
    orderBy: 'createdTime',
    pageSize: 100,
  } as never) as { files?: { id: string; mimeType: string; appProperties?: Record<string, string> }[] };
  return (answer.files ?? []).map(({ id, mimeType, appProperties }) => ({
    id,
    mimeType,
    mark: appProperties?.[MARK] ?? '',
  }));
}

/** Only its owner may trash a file; what another organizer has made stays, unlinked. */
function trash(id: string): void {
  try {
    Drive!.Files!.update({ trashed: true } as never, id);
  } catch (error) {
    if (![403, 404].includes(statusOf(error))) throw error;
  }
}
