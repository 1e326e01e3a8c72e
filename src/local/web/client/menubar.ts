// The menu bar: the few everyday commands, and the menus that the program puts up.

export interface Item {
  label: string;
  act?: () => void;
  /** A link instead of an act. */
  href?: string;
  items?: (Item | null)[];
}

export interface Menu {
  label: string;
  items: (Item | null)[];
  /** The program's own. */
  own?: boolean;
}

let open: HTMLElement | null = null;

function close(): void {
  open?.classList.remove('open');
  open?.querySelector('button')?.setAttribute('aria-expanded', 'false');
  open = null;
}

addEventListener('pointerdown', (event) => {
  if (open !== null && !open.contains(event.target as Node)) close();
});

/** `leave` takes the keyboard when it is done here: an item was chosen, or Escape pressed with all menus closed. */
export function showMenus(bar: HTMLElement, menus: Menu[], leave: () => void): void {
  const had = [...bar.children].findIndex((box) => box.contains(document.activeElement));
  close();
  bar.replaceChildren(...menus.map((menu) => menuOf(menu, leave)));
  // The program's menus come later than the page's own: whoever was here already stays where she was.
  if (had >= 0) bar.children[had]?.querySelector('button')?.focus();
}

function menuOf({ label, items, own = false }: Menu, leave: () => void): HTMLElement {
  const box = document.createElement('div');
  box.className = own ? 'menu own' : 'menu';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('role', 'menuitem');
  button.setAttribute('aria-haspopup', 'true');
  button.setAttribute('aria-expanded', 'false');
  const list = listOf(items, leave);
  list.setAttribute('aria-label', label);
  box.append(button, list);
  const show = () => {
    close();
    open = box;
    box.classList.add('open');
    button.setAttribute('aria-expanded', 'true');
  };
  button.addEventListener('click', () => (open === box ? close() : show()));
  button.addEventListener('pointerenter', () => {
    if (open !== null && open !== box) show();
  });
  box.addEventListener('keydown', (event) => {
    const entries = [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      const wasOpen = open === box;
      close();
      if (wasOpen) button.focus();
      else leave();
    } else if (event.key === 'Tab') {
      close();
    } else if (event.key === 'Home' || event.key === 'End') {
      entries.at(event.key === 'Home' ? 0 : -1)?.focus();
      event.preventDefault();
    } else if (step !== undefined) {
      if (open !== box) show();
      // From the heading itself, down leads to the first entry and up to the last.
      const next =
        at < 0 ? (step > 0 ? 0 : entries.length - 1) : (at + step + entries.length) % entries.length;
      entries[next]?.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const isForward = event.key === 'ArrowRight';
      const next = isForward ? box.nextElementSibling : box.previousElementSibling;
      const end = isForward ? box.parentElement?.firstElementChild : box.parentElement?.lastElementChild;
      (next ?? end)?.querySelector('button')?.focus();
      event.preventDefault();
      close();
    }
  });
  return box;
}

function listOf(items: (Item | null)[], leave: () => void): HTMLElement {
  const list = document.createElement('ul');
  list.setAttribute('role', 'menu');
  for (const item of items) {
    const line = document.createElement('li');
    line.setAttribute('role', 'none');
    if (item === null) line.className = 'line';
    else if (item.items !== undefined) {
      const heading = document.createElement('span');
      heading.textContent = item.label;
      const inner = listOf(item.items, leave);
      inner.setAttribute('aria-label', item.label);
      line.append(heading, inner);
    } else line.append(entryOf(item, leave));
    list.append(line);
  }
  return list;
}

function entryOf({ label, act, href }: Item, leave: () => void): HTMLElement {
  const entry = document.createElement(href === undefined ? 'button' : 'a');
  entry.textContent = label;
  entry.setAttribute('role', 'menuitem');
  if (href !== undefined) entry.setAttribute('href', href);
  else entry.setAttribute('type', 'button');
  entry.addEventListener('click', () => {
    close();
    // First, so that a dialog that comes of the act gives the keyboard back to where it was.
    leave();
    act?.();
  });
  return entry;
}
