// Drive: folders, files and documents, who may see them, and what people write beside them.
import { documentHtml } from '../../export/documents';
import { docxFromHtml } from '../../export/docx-from-html';
import { addComment, DriveRefusal, replyToComment, shareFile } from '../../hand/drive';
import { accessLevel, atLeast } from '../../services/drive/access';
import { bytesOfFile, fileOf, type Permission } from '../../services/drive/files';
import { fileReply, foreignHtml, page, type Reply, seeOther } from '../exchange';
import { refusalPage } from '../layout';
import { commentsPage, documentPage, documentsPage, drivePage, filePage, folderPage } from '../pages/drive';
import { previewKind, previewOf } from '../preview';
import type { Request } from '../server';
import { wordPage } from '../word-page';
import { at, missing, type Route, shown } from './route';

export const driveRoutes: Route[] = [
  ['GET', at('/drive(?:/my-drive)?'), (request) => page(drivePage(request))],
  ['GET', at('/drive/folders/([\\w-]+)'), shown(folderPage)],
  ['POST', at('/drive/share'), share],
  ['POST', at('/drive/comment'), comment],
  ['POST', at('/drive/reply'), reply],
  ['GET', at('/comments/([\\w-]+)'), shown(commentsPage)],
  ['GET', at('/file/d/([\\w-]+)/view'), shown(filePage)],
  ['GET', at('/file/d/([\\w-]+)/(preview|download)'), fileBytes],
  ['GET', at('/documents'), (request) => page(documentsPage(request))],
  ['GET', at('/document/d/([\\w-]+)(?:/edit)?'), shown(documentPage)],
  ['GET', at('/document/d/([\\w-]+)/(body|download)'), documentBytes],
];

async function share(request: Request): Promise<Reply> {
  const { id = '', email = '', role = 'reader' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) =>
      shareFile(workspace, request.user, id, email.trim(), role as Permission['role']),
    ),
  );
}

async function comment(request: Request): Promise<Reply> {
  const { id = '', text = '' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) => addComment(workspace, request.user, id, text)),
  );
}

async function reply(request: Request): Promise<Reply> {
  const { id = '', comment: commentId = '', text = '', resolve = '' } = request.sent.fields;
  return driveAct(request, id, () =>
    request.desk.act(request.user, (workspace) =>
      replyToComment(workspace, request.user, id, commentId, text, resolve === '1'),
    ),
  );
}

/** Back to where a file's comments or sharing are shown. */
function pageOf(request: Request, id: string, mimeType: string): string {
  if (mimeType.endsWith('folder')) return `/drive/folders/${id}`;
  if (documentHtml(request.desk.store, id) !== null) return `/document/d/${id}/edit`;
  return mimeType.endsWith('spreadsheet') ? `/comments/${id}` : `/file/d/${id}/view`;
}

async function driveAct(request: Request, id: string, work: () => Promise<unknown>): Promise<Reply> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DriveRefusal)) throw error;
    return page(refusalPage(request, 'forbidden'), 403);
  }
  const file = fileOf(request.desk.store, id);
  if (file === undefined) return missing(request);
  return seeOther(pageOf(request, id, file.mimeType));
}

function fileBytes(request: Request, id?: string, what?: string): Reply {
  const { store, workspace } = request.desk;
  const file = fileOf(store, id!);
  if (file === undefined) return missing(request);
  if (!atLeast(accessLevel(store, request.user, id!), 'reader'))
    return page(refusalPage(request, 'forbidden'), 403);
  if (what === 'download')
    return fileReply(bytesOfFile(workspace.blobs, file), 'application/octet-stream', file.name, false);
  if (previewKind(file) === 'page') {
    const shownPage = wordPage(bytesOfFile(workspace.blobs, file));
    return shownPage === null ? missing(request) : foreignHtml(shownPage, 'document');
  }
  const picture = previewOf(workspace.blobs, file);
  return picture === null ? missing(request) : fileReply(picture.bytes, picture.type, file.name, true);
}

function documentBytes(request: Request, id?: string, what?: string): Reply {
  const { store } = request.desk;
  const content = documentHtml(store, id!);
  if (content === null) return missing(request);
  if (!atLeast(accessLevel(store, request.user, id!), 'reader'))
    return page(refusalPage(request, 'forbidden'), 403);
  if (what === 'body') return foreignHtml(content, 'document');
  const bytes = docxFromHtml(content);
  return fileReply(bytes, 'application/octet-stream', `${fileOf(store, id!)?.name ?? '文档'}.docx`, false);
}
