// The documents of a workspace as HTML and text: Google Docs, and Word files that the program made.
import { strFromU8, unzipSync } from 'fflate';
import type { Store } from '../runtime/store';
import type { Workspace } from '../runtime/workspace';
import { type DocumentState, plainText } from '../services/drive/documents';
import { allFiles, bytesOfFile, isTrashed } from '../services/drive/files';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface ExportedDocument {
  id: string;
  name: string;
  /** "doc" for Google Docs, "docx" for Word files. */
  kind: 'doc' | 'docx';
  text: string;
  /** '' for Word files. */
  html: string;
}

/** A Google Doc's HTML; null for any other file. */
export function documentHtml(store: Store, id: string): string | null {
  return store.get<DocumentState>('documents', id)?.html ?? null;
}

/** All documents that are not in the trash; what people uploaded is not among them. */
export function exportedDocuments(workspace: Workspace): ExportedDocument[] {
  const { store, blobs } = workspace;
  return allFiles(store).flatMap((file): ExportedDocument[] => {
    if (isTrashed(store, file)) return [];
    const html = documentHtml(store, file.id);
    if (html !== null) return [{ id: file.id, name: file.name, kind: 'doc', text: plainText(html), html }];
    if (file.mimeType !== WORD || file.byHand === true) return [];
    return [
      { id: file.id, name: file.name, kind: 'docx', text: wordText(bytesOfFile(blobs, file)), html: '' },
    ];
  });
}

/** What a Word file's main part says, a line for each paragraph; '' when it is no Word file after all. */
function wordText(bytes: Uint8Array): string {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })[
      'word/document.xml'
    ];
    if (part === undefined) return '';
    return strFromU8(part)
      .replace(/<w:tab\/>/g, '\t')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .trim();
  } catch {
    return '';
  }
}
