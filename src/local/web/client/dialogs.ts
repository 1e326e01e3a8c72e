// The program's alerts and prompts, its own HTML in frames, and this page's questions: all wait for the person.
import { act, onEvent } from './transport';

interface Dialog {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
  /** What the person typed and would lose: to be read and copied. */
  kept?: string;
}

const LABELS: Record<string, string> = { OK: '确定', CANCEL: '取消', YES: '是', NO: '否' };

export interface Given {
  button: string;
  text: string;
}

/** Shows a dialog and gives the button that was pressed; CLOSE when it was closed. */
export function show(dialog: Dialog, id = ''): Promise<Given> {
  return new Promise((resolve) => {
    const box = document.createElement('dialog');
    box.className = 'ask';
    box.setAttribute('aria-label', dialog.title || dialog.message);
    if (id !== '') box.dataset.run = id;
    const form = document.createElement('form');
    form.method = 'dialog';
    if (dialog.title !== '') {
      const heading = document.createElement('h2');
      heading.textContent = dialog.title;
      form.append(heading);
    }
    const message = document.createElement('p');
    message.className = 'pre';
    message.textContent = dialog.message;
    form.append(message);
    const input = document.createElement('input');
    if (dialog.kind === 'prompt') {
      input.setAttribute('aria-label', dialog.message);
      form.append(input);
    }
    if ((dialog.kept ?? '') !== '') form.append(keptText(dialog.kept!));
    const row = document.createElement('div');
    row.className = 'buttons';
    for (const [at, name] of dialog.buttons.split('_').entries()) {
      const button = document.createElement('button');
      button.value = name;
      button.textContent = LABELS[name] ?? name;
      if (at === 0) {
        button.className = 'primary';
        button.autofocus = dialog.kind === 'alert';
      }
      row.append(button);
    }
    form.append(row);
    box.append(form);
    document.body.append(box);
    box.addEventListener('close', () => {
      box.remove();
      resolve({ button: box.returnValue === '' ? 'CLOSE' : box.returnValue, text: input.value });
    });
    box.showModal();
  });
}

/** A question of this page itself. */
export async function confirmed(message: string): Promise<boolean> {
  return (await show({ kind: 'alert', title: '', message, buttons: 'OK_CANCEL' })).button === 'OK';
}

/** Says something; `kept` is what the person typed and can copy before it is gone. */
export async function tell(message: string, kept = ''): Promise<void> {
  await show({ kind: 'alert', title: '', message, buttons: 'OK', kept });
}

function keptText(text: string): HTMLElement {
  const label = document.createElement('label');
  label.textContent = '您刚才输入、没有保存的内容（可复制）';
  const box = document.createElement('textarea');
  box.readOnly = true;
  box.rows = Math.min(6, Math.max(2, Math.ceil(text.length / 30)));
  box.value = text;
  label.append(box);
  return label;
}

/** null when it was cancelled. */
export async function typed(message: string): Promise<string | null> {
  const { button, text } = await show({ kind: 'prompt', title: '', message, buttons: 'OK_CANCEL' });
  return button === 'OK' ? text : null;
}

/** Puts the program's dialogs up as they come, and those that were open before this page was. */
export function listenForDialogs(open: { run: string; dialog: Dialog }[]): void {
  const put = async (run: string, dialog: Dialog) => {
    if (document.querySelector(`dialog[data-run="${run}"]`) !== null) return;
    const given = await show(dialog, run);
    await act(`/api/dialogs/${run}`, given);
  };
  for (const { run, dialog } of open) void put(run, dialog);
  onEvent((event) => {
    if (event.type === 'dialog') void put(event.run, event.dialog);
    // Another page of the same person has answered.
    if (event.type === 'dialog-done') document.querySelector(`dialog[data-run="${event.run}"]`)?.remove();
  });
}
