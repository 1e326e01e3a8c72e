// The page's line to its tab on the server: what the person does goes out in order, what changed comes in.
import type { TabView } from '../tab-view';
import { confirmed, tell } from './dialogs';
import type { Grid } from './grid';
import { act, ask } from './transport';

export interface Answer {
  ok?: true;
  sheetId?: number;
  refusal?: string;
  confirm?: string;
}

/** What a person does to the tab; `act` names it for the server, see sheet-api.ts. Rows and columns from 0. */
export interface Deed {
  act: string;
  row?: number;
  column?: number;
  rows?: number;
  columns?: number;
  text?: string;
  texts?: (string | null)[][];
  /** The tab's movements that the person had seen; those on the canvas when left out. */
  moves?: number;
  [more: string]: unknown;
}

/** What the page shows of the line. */
export interface LinkPage {
  /** A word on what is going on; '' for nothing. */
  busy(text: string): void;
  /** Finished HTML. */
  charts(html: string): void;
  /** An act has been answered and the grid shows what came of it. */
  answered(): Promise<void>;
}

export class TabLink {
  private version = 0;
  private last: Promise<unknown> = Promise.resolve();
  private pulling: Promise<void> | null = null;

  /** `api` is the spreadsheet's address on the server. */
  constructor(
    private readonly api: string,
    private readonly sheetId: number,
    private readonly grid: Grid,
    private readonly page: LinkPage,
  ) {}

  /** One act after the other: what was typed second must not reach the server first. */
  perform(deed: Deed, path: 'act' | 'filter' = 'act'): Promise<Answer> {
    this.page.busy('正在保存……');
    const seen = { moves: this.grid.moves, ...deed };
    const done = this.last.then(() => this.performNow(seen, path));
    this.last = done.catch(() => this.page.busy('连不上工作区，刚才的修改没有保存。'));
    return done;
  }

  /** Fetches what changed since the last time. */
  async pull(): Promise<void> {
    while (this.pulling !== null) await this.pulling;
    this.pulling = this.fetchChanges();
    try {
      await this.pulling;
    } finally {
      this.pulling = null;
    }
  }

  /** Sends an act; what the server does not take is put back, with the reason and what was typed. */
  private async performNow(deed: Deed, path: string): Promise<Answer> {
    this.page.busy('正在保存……');
    const send = (more: object) =>
      act<Answer>(`${this.api}/${path}`, { sheetId: this.sheetId, ...deed, ...more });
    let answer = await send({});
    if (answer.confirm !== undefined && (await confirmed(answer.confirm)))
      answer = await send({ confirmed: true });
    await this.pull();
    this.putBack(deed);
    this.page.busy('');
    if (answer.refusal !== undefined) await tell(answer.refusal, typedIn(deed));
    await this.page.answered();
    return answer;
  }

  private async fetchChanges(): Promise<void> {
    const { grid, page } = this;
    const since = (version: number) => ask<TabView>(`${this.api}/tabs/${this.sheetId}?since=${version}`);
    let view = await since(this.version);
    // Notes and frames are what the component starts with, so a change of them starts it anew.
    if (this.version > 0 && (view.frame !== undefined || grid.tab.hasOtherNotes(view))) view = await since(0);
    this.version = view.version;
    if (view.frame === undefined) grid.update(view);
    else {
      grid.load(view);
      page.charts(view.frame.charts);
    }
  }

  /** The component has shown its own reading of what was typed: the server's takes its place. */
  private putBack({ act: what, row, column, rows = 1, columns = 1, texts }: Deed): void {
    if (row === undefined || column === undefined) return;
    if (what === 'edit' || what === 'clear') this.grid.restore(row, column, rows, columns);
    if (what === 'paste' && texts !== undefined)
      this.grid.restore(row, column, texts.length, Math.max(1, ...texts.map((line) => line.length)));
  }
}

/** What the person typed or pasted, as one text. */
function typedIn({ text, texts }: Deed): string {
  return text ?? texts?.map((line) => line.map((one) => one ?? '').join('\t')).join('\n') ?? '';
}
