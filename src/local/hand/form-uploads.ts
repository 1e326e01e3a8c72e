// Files handed in through a form: where Google puts them, what it calls them and whose they become.
import type { Content } from '../runtime/blobs';
import { contentTypeOf } from '../services/drive/content-types';
import { type DriveContext, FOLDER, fileOf, insertFile, isTrashed } from '../services/drive/files';
import type { FormState, ItemState } from '../services/forms/state';
import { FormRefusal } from './form-answers';

export interface Upload {
  name: string;
  content: Content;
  /** By the name's extension when left out. */
  mimeType?: string;
}

/** The number of files that a question takes, and the person's account, as the page checks them. */
export function checkUploads(item: ItemState, uploads: Upload[], user: string): void {
  if (uploads.length === 0) {
    if (item.required) throw new FormRefusal('这是必填问题', item.title);
    return;
  }
  if (user === '') throw new FormRefusal('要上传文件，您需要先登录 Google 账号', item.title);
  if (item.missingFolder) throw new FormRefusal('缺少文件上传文件夹，请联系表单所有者', item.title);
  const most = item.maxFiles ?? 1;
  if (uploads.length > most) throw new FormRefusal(`最多可上传 ${most} 个文件`, item.title);
}

/**
 * Puts the files into "<form> (File responses)/<question> (File responses)" of the form owner's Drive, private and owned
 * by that owner, with the respondent's name appended to theirs (PLATFORM.md 3.5). Gives their ids.
 */
export function storeUploads(
  context: DriveContext,
  form: FormState,
  item: ItemState,
  uploads: Upload[],
  respondent: string,
): string[] {
  const formFile = fileOf(context.store, form.id)!;
  const folder = uploadFolder(context, form, item, formFile.owner, formFile.name);
  return uploads.map(
    (upload) =>
      insertFile(context, {
        name: withRespondent(upload.name, respondent),
        mimeType: upload.mimeType ?? contentTypeOf(upload.name),
        owner: formFile.owner,
        parents: [folder],
        content: upload.content,
        byHand: true,
      }).id,
  );
}

function uploadFolder(
  context: DriveContext,
  form: FormState,
  item: ItemState,
  owner: string,
  formName: string,
): string {
  const { store } = context;
  if (item.folderId !== undefined) {
    const known = fileOf(store, item.folderId);
    if (known !== undefined && !isTrashed(store, known)) return known.id;
    throw new FormRefusal('缺少文件上传文件夹，请联系表单所有者', item.title);
  }
  const folder = (name: string, parents?: string[]): string =>
    insertFile(context, {
      name,
      mimeType: FOLDER,
      owner,
      byHand: true,
      ...(parents === undefined ? {} : { parents }),
    }).id;
  const siblings = form.items.map(({ folderId }) => folderId).filter((id): id is string => id !== undefined);
  const above = siblings.flatMap((id) => fileOf(store, id)?.parents ?? [])[0];
  const top = above ?? folder(`${form.title === '' ? formName : form.title} (File responses)`);
  const id = folder(`${item.title} (File responses)`, [top]);
  store.set(['forms', form.id, 'items', form.items.indexOf(item), 'folderId'], id);
  return id;
}

function withRespondent(name: string, respondent: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name} - ${respondent}` : `${name.slice(0, dot)} - ${respondent}${name.slice(dot)}`;
}
