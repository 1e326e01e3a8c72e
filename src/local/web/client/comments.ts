// The panel beside the sheet with the comments on its cells: read, answer, close, and write new ones.
import type { Thread } from '../cell-comments';
import { tell } from './dialogs';
import { act, ask } from './transport';

interface Owner {
  /** The address of the tab, and of the spreadsheet. */
  tab: string;
  spreadsheet: string;
  sheetId: number;
  mayComment: boolean;
  /** The selected cell; `moves` are the tab's movements that the person has seen. */
  selected(): { row: number; column: number; a1: string; moves: number };
  go(row: number, column: number): void;
  /** The panel has taken room, or given it back. */
  opened(): void;
  closed(): void;
}

/** A thread as it stands on the page. */
interface Shown {
  said: string;
  article: HTMLElement;
}

export class CommentsPanel {
  private readonly panel = document.getElementById('comments')!;
  private readonly shown = new Map<string, Shown>();
  private asked = 0;
  private readonly form = this.panel.querySelector<HTMLFormElement>('form.new');

  constructor(private readonly owner: Owner) {
    this.panel.querySelector('header button')!.addEventListener('click', () => {
      this.panel.hidden = true;
      owner.closed();
    });
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const box = this.form!.querySelector('textarea')!;
      const { row, column, moves } = owner.selected();
      void this.send({ row, column, moves, text: box.value }).then((sent) => {
        if (sent) box.value = '';
      });
    });
  }

  /** Opens the panel, ready for a comment on the selected cell. */
  async open(): Promise<void> {
    this.panel.hidden = false;
    this.owner.opened();
    this.showPlace();
    await this.refresh();
    this.form?.querySelector('textarea')?.focus();
  }

  /** Names the cell that a new comment is for. */
  showPlace(): void {
    const place = this.form?.querySelector('.place');
    if (place !== null && place !== undefined) place.textContent = this.owner.selected().a1;
  }

  async refresh(): Promise<void> {
    if (this.panel.hidden) return;
    this.asked += 1;
    const { asked } = this;
    const threads = await ask<Thread[]>(`${this.owner.tab}/comments`);
    // An answer that was overtaken by a later one is old news.
    if (asked !== this.asked) return;
    const list = this.panel.querySelector('.threads')!;
    const before = new Map(this.shown);
    this.shown.clear();
    for (const thread of threads) this.shown.set(thread.id, this.kept(before.get(thread.id), thread));
    const articles = [...this.shown.values()].map(({ article }) => article);
    if (articles.length === 0) {
      list.replaceChildren(element('p', '还没有评论。选中单元格，在下面写。', 'empty'));
      return;
    }
    // Moving an article would take the focus, and a click that has begun, away from it: most stay where they are.
    const isSame =
      articles.length === list.children.length && articles.every((one, at) => one === list.children[at]);
    if (!isSame) list.replaceChildren(...articles);
  }

  /** The article on the page while it says the same; else a new one with what somebody is writing in it. */
  private kept(old: Shown | undefined, thread: Thread): Shown {
    const said = JSON.stringify(thread);
    if (old?.said === said) return old;
    const article = this.article(thread);
    const draft = old?.article.querySelector('textarea')?.value ?? '';
    const box = article.querySelector('textarea');
    if (box !== null) box.value = draft;
    return { said, article };
  }

  private article(thread: Thread): HTMLElement {
    const article = document.createElement('article');
    article.dataset.id = thread.id;
    if (thread.resolved) article.className = 'resolved';
    const heading = document.createElement('h3');
    const { place } = thread;
    if (place === null) heading.textContent = '整个文件';
    else {
      const link = document.createElement('button');
      link.type = 'button';
      link.className = 'link';
      link.textContent = place.a1;
      link.addEventListener('click', () => this.owner.go(place.row, place.column));
      heading.append(link);
    }
    if (thread.resolved) heading.append(element('span', '已解决', 'tag'));
    article.append(heading);
    if (thread.quoted !== '') article.append(element('blockquote', thread.quoted.slice(0, 80), 'quiet'));
    for (const { author, at, content } of [thread, ...thread.replies]) {
      const line = element('p', '', 'pre');
      line.append(element('b', author), ' ', element('time', at), `\n${content}`);
      article.append(line);
    }
    if (this.owner.mayComment && !thread.resolved) article.append(this.answering(thread.id));
    return article;
  }

  private answering(comment: string): HTMLFormElement {
    const form = document.createElement('form');
    const box = document.createElement('textarea');
    box.rows = 1;
    box.setAttribute('aria-label', '回复');
    const button = (label: string, resolve: boolean) => {
      const one = element('button', label) as HTMLButtonElement;
      one.type = 'button';
      one.addEventListener('click', () => {
        const text = box.value.trim();
        if (text === '' && !resolve) box.focus();
        else void this.send({ comment, text: text === '' ? '标记为已解决' : text, resolve });
      });
      return one;
    };
    form.append(box, button('回复', false), button('解决', true));
    return form;
  }

  private async send(what: Record<string, unknown>): Promise<boolean> {
    const { spreadsheet, sheetId } = this.owner;
    const answer = await act<{ refusal?: string }>(`${spreadsheet}/comment`, { sheetId, ...what });
    if (answer.refusal !== undefined) await tell(answer.refusal);
    else if (what.comment !== undefined) {
      // Said already: no draft to keep.
      const box = this.panel.querySelector<HTMLTextAreaElement>(
        `article[data-id="${what.comment}"] textarea`,
      );
      if (box !== null) box.value = '';
    }
    await this.refresh();
    return answer.refusal === undefined;
  }
}

function element(name: string, text: string, look = ''): HTMLElement {
  const one = document.createElement(name);
  one.textContent = text;
  one.className = look;
  return one;
}
