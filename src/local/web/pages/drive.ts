// Drive: what a person's folders hold, who else sees it, and what a file looks like.

import { documentHtml } from '../../export/documents';
import type { Store } from '../../runtime/store';
import { accessLevel, atLeast } from '../../services/drive/access';
import { commentsOn } from '../../services/drive/comments';
import {
  allFiles,
  DOCUMENT,
  type FileRecord,
  FOLDER,
  FORM,
  fileOf,
  handContext,
  isTrashed,
  SPREADSHEET,
  urlOf,
} from '../../services/drive/files';
import { shownPermissions } from '../../services/drive/permissions';
import { typedTime } from '../../shanghai-time';
import { localAddress } from '../addresses';
import { document, refusalPage, tokenField, type Visit } from '../layout';
import { html, type Markup, type Piece } from '../markup';
import { previewKind } from '../preview';

const KINDS: Record<string, [mark: string, name: string, look: string]> = {
  [FOLDER]: ['夹', '文件夹', 'folder'],
  [SPREADSHEET]: ['表', '表格', 'sheet'],
  [DOCUMENT]: ['文', '文档', 'doc'],
  [FORM]: ['单', '表单', 'formfile'],
};

const ROLES: Record<string, string> = {
  owner: '所有者',
  writer: '编辑者',
  commenter: '评论者',
  reader: '查看者',
};

function kindOf({ mimeType }: FileRecord): [mark: string, name: string, look: string] {
  const known = KINDS[mimeType];
  if (known !== undefined) return known;
  if (mimeType.startsWith('image/')) return ['图', '图片', 'picture'];
  if (mimeType === 'application/pdf') return ['扫', 'PDF', 'picture'];
  return ['档', '文件', ''];
}

/** The workspace's path of a file. */
export function pathOf(file: FileRecord): string {
  return localAddress(urlOf(file))!;
}

function listing(files: FileRecord[], visit: Visit): Markup {
  const sorted = [...files].sort(
    (a, b) =>
      Number(b.mimeType === FOLDER) - Number(a.mimeType === FOLDER) ||
      a.name.localeCompare(b.name, 'zh', { numeric: true }),
  );
  return html`<div class="scroll"><table class="list files"><thead><tr><th>名称</th><th>所有者</th><th>修改时间</th><th>大小</th></tr></thead><tbody>${sorted.map(
    (file) => {
      const [mark, kind, look] = kindOf(file);
      return html`<tr><td><a href="${pathOf(file)}"><span class="kind ${look}" role="img" title="${kind}" aria-label="${kind}">${mark}</span>${file.name}</a>${file.permissions.length > 0 ? html` <span class="tag">已共享</span>` : null}</td><td>${file.owner === visit.user ? '我' : file.owner}</td><td>${typedTime(file.modifiedTime).slice(0, 16)}</td><td class="number">${sizeOf(file)}</td></tr>`;
    },
  )}</tbody></table></div>`;
}

function sizeOf({ size }: FileRecord): string {
  if (size === undefined) return '';
  if (size < 1024) return `${size} B`;
  return size < 1024 * 1024 ? `${Math.round(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

function present(store: Store): FileRecord[] {
  return allFiles(store).filter((file) => !isTrashed(store, file));
}

/** The acting person's own Drive and what others share with her. */
export function drivePage(visit: Visit): Markup {
  const { store } = visit.desk;
  const { user } = visit;
  if (user === '')
    return document(visit, {
      title: '云端硬盘',
      place: 'drive',
      content: html`<section class="refusal"><h1>请先登录</h1><p>公众没有云端硬盘。在右上角换一个身份再来。</p></section>`,
    });
  const root = store.get<string>('drive', 'roots', user);
  const files = present(store);
  const own = files.filter(({ parents }) => root !== undefined && parents.includes(root));
  const shared = files.filter(
    ({ owner, permissions }) =>
      owner !== user &&
      permissions.some(
        ({ emailAddress, view }) => view === undefined && emailAddress?.toLowerCase() === user.toLowerCase(),
      ),
  );
  const content = html`<div class="page wide"><h1>云端硬盘</h1><h2>我的云端硬盘</h2>${
    own.length === 0 ? html`<p class="empty">这里还没有文件。</p>` : listing(own, visit)
  }<h2>与我共享</h2>${shared.length === 0 ? html`<p class="empty">还没有人与 ${user} 共享文件。</p>` : listing(shared, visit)}</div>`;
  return document(visit, { title: '云端硬盘', place: 'drive', content });
}

/** A folder, or the refusal that Drive would give. */
export function folderPage(visit: Visit, id: string): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const folder = fileOf(store, id);
  if (folder === undefined || folder.mimeType !== FOLDER)
    return { markup: refusalPage(visit, 'missing'), status: 404 };
  if (!atLeast(accessLevel(store, visit.user, id), 'reader'))
    return { markup: refusalPage(visit, 'forbidden'), status: 403 };
  const files = present(store).filter(({ parents }) => parents.includes(id));
  const content = html`<div class="page wide">${trail(visit, folder)}<h1>${folder.name}</h1>${
    files.length === 0 ? html`<p class="empty">这个文件夹是空的。</p>` : listing(files, visit)
  }${sharing(visit, folder)}</div>`;
  return { markup: document(visit, { title: folder.name, place: 'drive', content }), status: 200 };
}

/** The folders above, as far as the person may see them. */
function trail(visit: Visit, file: FileRecord): Markup {
  const { store } = visit.desk;
  const above: FileRecord[] = [];
  for (
    let at = fileOf(store, file.parents[0] ?? '');
    at !== undefined;
    at = fileOf(store, at.parents[0] ?? '')
  ) {
    if (atLeast(accessLevel(store, visit.user, at.id), 'reader')) above.unshift(at);
  }
  return html`<p class="trail"><a href="/drive">云端硬盘</a>${above.filter(({ parents }) => parents.length > 0).map(({ id, name }) => html` › <a href="/drive/folders/${id}">${name}</a>`)}</p>`;
}

function sharing(visit: Visit, file: FileRecord): Markup {
  const people = shownPermissions(handContext(visit.desk.store, visit.desk.workspace.now), file);
  const mayShare = atLeast(accessLevel(visit.desk.store, visit.user, file.id), 'writer');
  return html`<h2>谁可以看到</h2><table class="list"><tbody>${people.map(
    ({ type, emailAddress, role, view, inherited }) =>
      html`<tr><td>${type === 'anyone' ? '知道链接的任何人' : emailAddress}</td><td>${view === 'published' ? '可填写' : (ROLES[role] ?? role)}</td><td class="quiet">${inherited ? '来自上级文件夹' : ''}</td></tr>`,
  )}</tbody></table>${
    mayShare
      ? html`<form method="post" action="/drive/share" class="row">${tokenField(visit)}<input type="hidden" name="id" value="${file.id}"><label>添加人员 <input name="email" type="email" required placeholder="name@example.com"></label> <label>权限 <select name="role"><option value="reader">查看者</option><option value="commenter">评论者</option><option value="writer">编辑者</option></select></label> <button>共享</button></form>`
      : null
  }`;
}

/** A file with bytes: what it looks like, where it lies and who sees it. */
export function filePage(visit: Visit, id: string): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const file = fileOf(store, id);
  if (file === undefined) return { markup: refusalPage(visit, 'missing'), status: 404 };
  if (!atLeast(accessLevel(store, visit.user, id), 'reader'))
    return { markup: refusalPage(visit, 'forbidden'), status: 403 };
  const [, kind] = kindOf(file);
  const shows = previewKind(file);
  const content = html`<div class="page wide">${trail(visit, file)}<h1>${file.name}</h1><p><a class="button" href="/file/d/${id}/download">下载</a></p>${
    shows === null
      ? html`<p class="empty">这种文件不能预览，可以下载后查看。</p>`
      : shows === 'page'
        ? html`<div class="withcomments"><iframe class="paper" title="${file.name}" src="/file/d/${id}/preview"></iframe><aside aria-label="评论"><h2>评论</h2>${commentsOf(visit, id)}</aside></div>`
        : html`<img class="scan" src="/file/d/${id}/preview" alt="${file.name} 的预览">`
  }<dl class="facts"><dt>类型</dt><dd>${kind}（${file.mimeType}）</dd><dt>大小</dt><dd>${sizeOf(file)}</dd><dt>上传时间</dt><dd>${typedTime(file.createdTime)}</dd><dt>校验码</dt><dd>${file.md5Checksum ?? ''}</dd></dl>${sharing(visit, file)}</div>`;
  return { markup: document(visit, { title: file.name, place: 'drive', content }), status: 200 };
}

/** Google Docs, and Word files that the program made, as far as the person may see them. */
export function documentsPage(visit: Visit): Markup {
  const { store } = visit.desk;
  const files = present(store).filter(
    (file) =>
      (documentHtml(store, file.id) !== null || (/\.docx?$/.test(file.name) && file.byHand !== true)) &&
      atLeast(accessLevel(store, visit.user, file.id), 'reader'),
  );
  // Notices and lists before the many forms of single nominees.
  const online = files.filter(({ mimeType }) => mimeType === DOCUMENT);
  const rest = files.filter(({ mimeType }) => mimeType !== DOCUMENT);
  const part = (heading: string, some: FileRecord[]) =>
    some.length === 0 ? null : html`<h2>${heading}</h2>${listing(some, visit)}`;
  const content = html`<div class="page wide"><h1>文档</h1>${
    files.length === 0
      ? html`<p class="empty">还没有文档，或者当前身份看不到。程序生成的报名表、公示、通报会列在这里。</p>`
      : html`${part('可在线阅读', online)}${part('Word 文件', rest)}`
  }</div>`;
  return document(visit, { title: '文档', place: 'documents', content });
}

/** A Google Doc as a page, with its comments. */
export function documentPage(visit: Visit, id: string): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const file = fileOf(store, id);
  if (file === undefined || documentHtml(store, id) === null)
    return { markup: refusalPage(visit, 'missing'), status: 404 };
  if (!atLeast(accessLevel(store, visit.user, id), 'reader'))
    return { markup: refusalPage(visit, 'forbidden'), status: 403 };
  const content = html`<div class="page wide">${trail(visit, file)}<h1>${file.name}</h1><p><a class="button" href="/document/d/${id}/download">下载为 Word（.docx）</a></p><div class="withcomments"><iframe class="paper" title="${file.name}" src="/document/d/${id}/body"></iframe><aside aria-label="评论"><h2>评论</h2>${commentsOf(visit, id)}</aside></div></div>`;
  return { markup: document(visit, { title: file.name, place: 'documents', content }), status: 200 };
}

/** The comments on any file that has an editor, with room for one's own. */
export function commentsPage(visit: Visit, id: string): { markup: Markup; status: number } {
  const { store } = visit.desk;
  const file = fileOf(store, id);
  if (file === undefined) return { markup: refusalPage(visit, 'missing'), status: 404 };
  if (!atLeast(accessLevel(store, visit.user, id), 'reader'))
    return { markup: refusalPage(visit, 'forbidden'), status: 403 };
  const content = html`<div class="page"><p class="trail"><a href="${pathOf(file)}">← ${file.name}</a></p><h1>评论</h1>${commentsOf(visit, id)}</div>`;
  return { markup: document(visit, { title: `评论 - ${file.name}`, content }), status: 200 };
}

function commentsOf(visit: Visit, id: string): Markup {
  const { store } = visit.desk;
  const comments = commentsOn(store, id);
  const mayComment = atLeast(accessLevel(store, visit.user, id), 'commenter');
  const answers = (comment: (typeof comments)[number]): Piece =>
    html`<form method="post" action="/drive/reply" class="row">${tokenField(visit)}<input type="hidden" name="id" value="${id}"><input type="hidden" name="comment" value="${comment.id}"><input name="text" required aria-label="回复"> <button name="resolve" value="">回复</button> <button name="resolve" value="1">回复并解决</button></form>`;
  return html`${
    comments.length === 0
      ? html`<p class="empty">还没有评论。</p>`
      : html`<ul class="plain">${comments.map((comment) => html`<li><b>${comment.author}</b> <time>${typedTime(comment.createdTime).slice(0, 16)}</time>${comment.resolved ? html` <span class="tag">已解决</span>` : null}${comment.quoted === '' ? null : html`<blockquote class="quiet">${comment.quoted}</blockquote>`}<p class="pre">${comment.content}</p>${comment.replies.map((reply) => html`<p class="reply pre"><b>${reply.author}</b>：${reply.content}</p>`)}${mayComment && !comment.resolved ? answers(comment) : null}</li>`)}</ul>`
  }${mayComment ? html`<form method="post" action="/drive/comment">${tokenField(visit)}<input type="hidden" name="id" value="${id}"><label>写评论<textarea name="text" required rows="3"></textarea></label><button>评论</button></form>` : html`<p class="quiet">当前身份不能评论。</p>`}`;
}
