// What is sent off from a form's pages: answers with their files, and the organizer's switches and upload questions.
import {
  addUploadQuestion,
  closeForm,
  editResponse,
  FormRefusal,
  fillIn,
  openForm,
  publishForm,
  type Upload,
} from '../hand/form';
import type { Answers } from '../hand/form-answers';
import { rewordForm, rewordItem } from '../hand/form-wording';
import { type FormState, publishedUrl } from '../services/forms/state';
import { localAddress } from './addresses';
import { json, page, type Reply, seeOther } from './exchange';
import { refusalPage } from './layout';
import { formByPublicId } from './pages/form';
import { formEditorPage } from './pages/form-editor';
import type { Request } from './server';

/** Takes a response, or a corrected one; a refusal names the question. */
export async function takeResponse(request: Request, publishedId?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  const form = formByPublicId(desk.store, publishedId!);
  if (form === undefined) return json({ refusal: '抱歉，您请求的文件不存在', question: '' }, 404);
  const answers = JSON.parse(sent.fields.answers ?? '{}') as Answers;
  const uploads: Record<string, Upload[]> = {};
  for (const { field, name, bytes } of sent.files) {
    const title = field.replace(/^file:/, '');
    uploads[title] = [...(uploads[title] ?? []), { name, content: desk.workspace.blobs.put(bytes) }];
  }
  const token = sent.fields.edit2 ?? '';
  try {
    const filled = await desk.act(user, (workspace) =>
      token === ''
        ? fillIn(workspace, { user, formId: form.id, answers, uploads, at: workspace.now })
        : editResponse(
            workspace,
            `${publishedUrl(form)}?edit2=${token}`,
            { answers, uploads, user },
            workspace.now,
          ),
    );
    const editUrl = filled.editUrl === '' ? '' : localAddress(filled.editUrl);
    return json({ message: filled.confirmationMessage, editUrl });
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    return json({ refusal: error.message, question: error.question });
  }
}

/** The editor's buttons: publish, unpublish, open, close. */
export async function takeSwitch(request: Request, id?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  return edit(request, id!, () =>
    desk.act(user, (workspace) => {
      const act = sent.fields.act;
      if (act === 'publish') publishForm(workspace, user, id!);
      if (act === 'open') openForm(workspace, user, id!);
      if (act === 'close' || act === 'unpublish') closeForm(workspace, user, id!);
      if (act === 'unpublish') workspace.store.set(['forms', id!, 'published'], false);
    }),
  );
}

export async function takeUploadQuestion(request: Request, id?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  const { title = '', most = '1', after = '', required } = sent.fields;
  return edit(request, id!, () =>
    desk.act(user, (workspace) =>
      addUploadQuestion(workspace, user, id!, {
        title,
        maxFiles: Number(most),
        required: required === '1',
        ...(after === '' ? {} : { afterTitle: after }),
      }),
    ),
  );
}

/** The title and the description above the form. */
export async function takeFormWording(request: Request, id?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  const { title = '', description = '' } = sent.fields;
  return edit(request, id!, () =>
    desk.act(user, (workspace) => rewordForm(workspace, user, id!, { title, description })),
  );
}

/** A question's title and help, and whether it must be answered. */
export async function takeItemWording(request: Request, id?: string, item?: string): Promise<Reply> {
  const { desk, user, sent } = request;
  const { title = '', help = '', required } = sent.fields;
  return edit(
    request,
    id!,
    () =>
      desk.act(user, (workspace) =>
        rewordItem(workspace, user, id!, Number(item), {
          title,
          helpText: help,
          required: required === '1',
        }),
      ),
    `#item-${item}`,
  );
}

async function edit(request: Request, id: string, work: () => Promise<unknown>, place = ''): Promise<Reply> {
  if (request.desk.store.get<FormState>('forms', id) === undefined)
    return page(refusalPage(request, 'missing'), 404);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    const { markup, status } = formEditorPage(request, id, error.message);
    return page(markup, status);
  }
  return seeOther(`/forms/d/${id}/edit${place}`);
}
