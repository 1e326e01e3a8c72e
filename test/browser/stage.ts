// A workspace that is set up, served and opened in Chromium; where there is no Chromium, tests say so and end.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createWorkspace, openWorkspace } from '../../src/local/open-workspace';
import type { BuiltProgram } from '../../src/local/program';
import { setUpCampaign } from '../../src/local/rehearsal/set-up';
import type { Workspace } from '../../src/local/runtime/workspace';
import { builtClient } from '../../src/local/web/build-client';
import { type Serving, serveWorkspace } from '../../src/local/web/server';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const CHROMIUM = PLACES.find((path) => path !== '' && existsSync(path));

/** Chromium itself calls home whatever it is told; with these names it finds nobody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface Stage {
  workspace: Workspace;
  serving: Serving;
  browser: Browser;
  /** A browser window of somebody's own; errors on its pages and requests to elsewhere are kept. */
  openAs(user: string, width?: number): Promise<Page>;
  /** Errors on pages, refused content and requests that would have left the machine. */
  troubles: string[];
  close(): Promise<void>;
}

/** null, with the reason printed, where the test cannot run. `snapshot` is a prepared campaign to open a copy of. */
export async function openStage(
  options: { setUp?: boolean; program?: BuiltProgram; snapshot?: string } = {},
): Promise<Stage | null> {
  if (CHROMIUM === undefined) {
    process.stdout.write('left out: no Chromium found (apt-get install chromium fonts-noto-cjk)\n');
    return null;
  }
  const client = await builtClient(() => {});
  if (!client.hasGrid) {
    process.stdout.write('left out: the optional sheet component (@univerjs) is not installed\n');
    return null;
  }
  const { snapshot, program } = options;
  const opened =
    snapshot === undefined
      ? createWorkspace(null, program === undefined ? {} : { program })
      : openWorkspace(null, { snapshot });
  if (snapshot === undefined && options.setUp !== false)
    setUpCampaign(opened.workspace, opened.scheduler, () => {});
  const serving = await serveWorkspace(opened, client, 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const troubles: string[] = [];
  const contexts: BrowserContext[] = [];
  return {
    workspace: opened.workspace,
    serving,
    browser,
    troubles,
    async openAs(user, width = 1440) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      contexts.push(context);
      const port = new URL(serving.url).port;
      await context.addCookies([
        { name: `laurel_as_${port}`, value: encodeURIComponent(user), url: serving.url, httpOnly: true },
      ]);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) troubles.push(message.text());
      });
      // The workspace asks in its own dialogs; one of the browser's can only come from somebody's text.
      page.on('dialog', (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(serving.url) && !/^(data|blob|about):/.test(url))
          troubles.push(`request: ${url}`);
      });
      return page;
    },
    async close() {
      await browser.close();
      await serving.close();
      opened.close();
    },
  };
}

/** Opens a tab of the registry and waits for the grid and the menus. */
export async function openTab({ serving, workspace }: Stage, page: Page, sheetId: number): Promise<void> {
  await page.goto(`${serving.url}spreadsheets/d/${workspace.containerId}/edit?tab=${sheetId}`);
  await page.waitForSelector('body[data-ready="all"]');
}

/** Looks again until `look` gives something true; throws, saying what was awaited, after twenty seconds. */
export async function until<T>(what: string, look: () => T | Promise<T>): Promise<T> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Waits until the grid shows a text in a cell. */
export async function shows(page: Page, row: number, column: number, text: string): Promise<void> {
  await until(`${text} in row ${row}, column ${column}`, async () => {
    return (await shownText(page, row, column)) === text;
  });
}

/** What the page gives tests to find cells on the canvas by. */
interface SeenGrid {
  rectOf(row: number, column: number): DOMRect | null;
  selection: { row: number; column: number; rows: number; columns: number };
}

/** Clicks a cell, counted from 0, once the canvas has drawn it; like a person, again when the rows moved meanwhile. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const middle = () =>
    page.evaluate(
      ([r, c]) => {
        const { laurelGrid } = window as never as { laurelGrid: SeenGrid };
        const rect = laurelGrid.rectOf(r!, c!);
        return rect === null ? null : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      },
      [row, column],
    );
  await until(`the cell in row ${row}, column ${column} selected`, async () => {
    const place = await middle();
    await page.waitForTimeout(100);
    const later = await middle();
    if (place === null || later === null || place.x !== later.x || place.y !== later.y) return false;
    await page.mouse.click(place.x, place.y);
    return isSelected(page, row, column);
  });
}

/** Whether the grid selects a cell, or a merged one that holds it, within a second. */
async function isSelected(page: Page, row: number, column: number): Promise<boolean> {
  for (let looks = 0; looks < 10; looks += 1) {
    const { selection } = await page.evaluate(() => {
      const { laurelGrid } = window as never as { laurelGrid: SeenGrid };
      return { selection: laurelGrid.selection };
    });
    const isInside =
      row >= selection.row &&
      row < selection.row + selection.rows &&
      column >= selection.column &&
      column < selection.column + selection.columns;
    if (isInside) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

/** Types into a cell as a person does, and ends with Enter. */
export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  await clickCell(page, row, column);
  // After a dialog the sheet has the keyboard some frames after the click.
  await until('the keyboard in the sheet', () =>
    page.evaluate(() => document.activeElement?.closest('#grid') !== null),
  );
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Opens a menu of the bar and clicks one of its items. */
export async function clickMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** What the page shows in a cell of the grid. */
export async function shownText(page: Page, row: number, column: number): Promise<string> {
  return page.evaluate(
    ([r, c]) => {
      const { laurelGrid } = window as never as {
        laurelGrid: {
          api: {
            getActiveWorkbook(): {
              getActiveSheet(): { getRange(r: number, c: number): { getRawValue(): unknown } };
            };
          };
        };
      };
      return String(laurelGrid.api.getActiveWorkbook().getActiveSheet().getRange(r!, c!).getRawValue() ?? '');
    },
    [row, column],
  );
}

/** Fills in one page of the form by question titles: texts are typed, choices chosen, files handed in. */
export async function answer(page: Page, answers: Record<string, string | string[]>): Promise<void> {
  for (const [title, given] of Object.entries(answers)) {
    const question = page.locator('.question').filter({
      has: page
        .locator('label, legend')
        .filter({ hasText: new RegExp(`^${title.replace(/[()（）/]/g, '\\$&')}( \\*)?$`) }),
    });
    const file = question.locator('input[type="file"]');
    if (Array.isArray(given)) {
      await file.setInputFiles(given.map((name) => ({ name, mimeType: 'image/png', buffer: picture(name) })));
    } else if ((await question.locator('select').count()) > 0)
      await question.locator('select').selectOption(given);
    else if ((await question.locator('fieldset').count()) > 0)
      await question.getByText(given, { exact: true }).click();
    else await question.locator('input[type="text"], textarea, input[type="date"]').fill(given);
  }
}

/** A picture of its own for each name: the program notices the same file handed in twice. */
function picture(name: string): Buffer {
  return Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.from(name)]);
}

/** One white pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==';

/** Clicks an item of the menu 桂冠, agrees to whatever it asks, and waits until it has ended; gives what was said. */
export async function runMenu(page: Page, item: string): Promise<string> {
  const busy = () => page.locator('#busy').textContent();
  const said: string[] = [];
  await clickMenu(page, '桂冠', item);
  await until(`“${item}” to end`, async () => {
    const question = page.locator('dialog.ask');
    if ((await question.count()) > 0) {
      said.push((await question.first().textContent()) ?? '');
      await question.locator('button.primary').first().click();
      return false;
    }
    return (await busy()) === '';
  });
  return [...said, ...(await page.locator('.toast').allTextContents())].join('\n');
}
