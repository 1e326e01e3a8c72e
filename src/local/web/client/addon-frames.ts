// The add-on's sidebar and dialogs: its HTML in frames that reach nothing, with google.script.run led through this page.
import { localAddress } from '../addresses';
import { act, onEvent } from './transport';

/** The cell that the person has selected, counted from 0: the program may ask for it. */
export type ActiveCell = () => { sheetId: number; row: number; column: number; moves: number };

/** What the page around the frames does for them. */
export interface FrameOwner {
  active: ActiveCell;
  /** The sidebar has taken room, or given it back. */
  resized(): void;
  /** Takes the keyboard to the sheet. */
  focus(): void;
  /** Takes the keyboard to the next part of the page, or the one before. */
  step(back: boolean): void;
}

/** Shows pages as the program puts them up. */
export function listenForPages(owner: FrameOwner): void {
  const sidebar = document.getElementById('sidebar')!;
  const close = () => {
    sidebar.hidden = true;
    sidebar.querySelector('iframe')?.remove();
    owner.resized();
    owner.focus();
  };
  sidebar.querySelector('button')!.addEventListener('click', close);
  onEvent((event) => {
    if (event.type !== 'page') return;
    if (event.place === 'sidebar') {
      sidebar.querySelector('iframe')?.remove();
      sidebar.querySelector('h2')!.textContent = event.title;
      sidebar.append(frame('sidebar', event.title, close, owner));
      sidebar.hidden = false;
      owner.resized();
    } else showDialog(event.title, event.modal, event.width, event.height, owner);
  });
}

function showDialog(
  title: string,
  modal: boolean,
  width: number | null,
  height: number | null,
  owner: FrameOwner,
): void {
  document.querySelector('dialog.addon')?.remove();
  const box = document.createElement('dialog');
  box.className = 'addon';
  box.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '✕';
  button.setAttribute('aria-label', '关闭');
  button.addEventListener('click', () => box.close());
  const header = document.createElement('header');
  header.append(heading, button);
  const inner = frame('dialog', title, () => box.close(), owner);
  inner.style.width = `${width ?? 600}px`;
  inner.style.height = `${height ?? 400}px`;
  box.append(header, inner);
  box.addEventListener('close', () => {
    box.remove();
    owner.focus();
  });
  document.body.append(box);
  if (modal) box.showModal();
  else box.show();
}

function frame(
  place: 'sidebar' | 'dialog',
  title: string,
  close: () => void,
  owner: FrameOwner,
): HTMLIFrameElement {
  const inner = document.createElement('iframe');
  inner.title = title;
  inner.setAttribute('sandbox', 'allow-scripts allow-forms');
  inner.src = `/api/addon/${place}?${Date.now()}`;
  const listen = async (event: MessageEvent) => {
    if (!inner.isConnected) {
      removeEventListener('message', listen);
      return;
    }
    if (event.source !== inner.contentWindow) return;
    const data = event.data as {
      laurel?: string;
      id?: number;
      entry?: string;
      args?: unknown[];
      value?: unknown;
    };
    if (data.laurel === 'close') close();
    if (data.laurel === 'height') inner.style.height = `${Number(data.value)}px`;
    if (data.laurel === 'width') inner.style.width = `${Number(data.value)}px`;
    if (data.laurel === 'focus') owner.focus();
    if (data.laurel === 'step' && place === 'sidebar') owner.step(data.value === true);
    if (data.laurel === 'escape' && place === 'dialog') close();
    if (data.laurel === 'open') {
      const local = localAddress(String(data.value));
      if (local !== null) open(local, '_blank', 'noopener');
    }
    if (data.laurel !== 'call') return;
    const answer = await act<{ value?: unknown; error: { name: string; message: string } | null }>(
      '/api/addon/call',
      {
        entry: data.entry,
        args: data.args,
        active: owner.active(),
      },
    );
    // The frame has no origin of its own, so there is none to address.
    inner.contentWindow?.postMessage({ laurel: 'answer', id: data.id, ...answer }, '*');
  };
  addEventListener('message', listen);
  return inner;
}
