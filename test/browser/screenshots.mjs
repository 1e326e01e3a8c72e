// Takes a picture of each screen at 1440 and 390 pixels into docs/screenshots: node test/browser/screenshots.mjs DATA_DIR (a copy: a closed form is opened for its pictures)
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [data = '.laurel', out = 'docs/screenshots'] = process.argv.slice(2);
const PORT = 8899;
const BASE = `http://127.0.0.1:${PORT}`;
const ORGANIZER = 'organizer@laurel.example';
const SIZES = [1440, 390];

const server = spawn('node', ['dist/local/cli.js', 'serve', '--data', data, '--port', String(PORT)], {
  stdio: 'inherit',
});
for (let tries = 0; ; tries += 1) {
  try {
    await fetch(BASE);
    break;
  } catch {
    if (tries > 200) throw new Error('the server did not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const found = async (path, pattern) => pattern.exec(await (await fetch(BASE + path)).text())?.[1];
const sheet = `/spreadsheets/d/${await found('/', /spreadsheets\/d\/([\w-]+)/)}/edit`;
const notice = await found('/documents', /href="(\/document\/d\/[^"]+)"><span[^>]*>文<\/span>[^<]*公示/);
const review = await found(
  `${sheet}?view=row&tab=1023&row=3`,
  /<p id="c\d+"><a href="(\/spreadsheets\/d\/[^"]+)"/,
);
const form = await found('/forms', /href="(\/forms\/d\/e\/[^"]+)"/);
const editor = await found('/forms', /href="(\/forms\/d\/[^"]+\/edit)"/);
const letter = (await found('/mail', /href="(\/mail\?person=[^"]*id=[^"]+)"/))?.replace(/&amp;/g, '&');
const run = await found('/executions', /href="(\/executions\/\w+)"/);
const folder = await found('/drive', /href="(\/drive\/folders\/[\w-]+)"/);
const scan = await scanIn(folder);

/** The first picture somewhere below a folder. */
async function scanIn(path, depth = 0) {
  if (path === undefined || depth > 3) return undefined;
  const text = await (await fetch(BASE + path)).text();
  const file = /href="(\/file\/d\/[\w-]+\/view[^"]*)"><span class="kind picture"/.exec(text)?.[1];
  if (file !== undefined) return file;
  for (const [, next] of text.matchAll(/<td><a href="(\/drive\/folders\/[\w-]+)"/g)) {
    const below = await scanIn(next, depth + 1);
    if (below !== undefined) return below;
  }
  return undefined;
}

const grid = (page) => page.waitForSelector('body[data-ready="all"]').then(() => page.waitForTimeout(1500));
const openMenu = async (page) => {
  await grid(page);
  await page.getByRole('menuitem', { name: '桂冠' }).click();
};
const openComments = async (page) => {
  await grid(page);
  await page.getByRole('menuitem', { name: '插入' }).click();
  await page.getByRole('menuitem', { name: '评论…' }).click();
};
const openWorkbench = async (page) => {
  await openMenu(page);
  await page.getByRole('menuitem', { name: '工作台' }).click();
  const inside = page.frameLocator('#sidebar iframe');
  await inside
    .locator('#step-buttons button:enabled, #step:not(:empty)')
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
};
const secondPage = async (page) => {
  await page.locator('#next').click();
  await page.locator('#next').click();
};

/** Name, path, who looks, and what happens before the picture. */
const SCREENS = [
  ['start', '/', ORGANIZER],
  ['sheet', `${sheet}?tab=1005`, ORGANIZER, grid],
  ['sheet-menu', `${sheet}?tab=1005`, ORGANIZER, openMenu],
  ['sheet-overview', `${sheet}?tab=1001`, ORGANIZER, grid],
  ['sheet-workbench', `${sheet}?tab=1005`, ORGANIZER, openWorkbench],
  ['sheet-comments', `${sheet}?tab=1005`, ORGANIZER, openComments],
  ['sheet-objections', `${sheet}?tab=1032`, ORGANIZER, grid],
  ['review-sheet', review, ORGANIZER, grid],
  ['table', `${sheet}?view=table&tab=1005`, ORGANIZER],
  ['row', `${sheet}?view=row&tab=1005&row=5`, ORGANIZER],
  ['refused', sheet, ''],
  ['form', form, 'wang.fang@applicant.example', secondPage],
  ['form-editor', editor, ORGANIZER],
  ['mail', letter ?? '/mail', ORGANIZER],
  ['drive', folder ?? '/drive', ORGANIZER],
  ['scan', scan, ORGANIZER],
  ['document', notice, ORGANIZER],
  ['documents', '/documents', ORGANIZER],
  ['executions', '/executions', ORGANIZER],
  ['execution', run, ORGANIZER],
  ['clock', '/clock', ORGANIZER],
].filter(([, path]) => path !== undefined);

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
try {
  for (const width of SIZES) {
    for (const [name, path, user, before] of SCREENS) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'zh-CN',
      });
      await context.addCookies([{ name: `laurel_as_${PORT}`, value: encodeURIComponent(user), url: BASE }]);
      const page = await context.newPage();
      // Applicants' pages are of interest when there is something to fill in.
      const opened = name === 'form' && (await press('开始接受回复'));
      await page.goto(BASE + path);
      await before?.(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) process.stdout.write(`${name} at ${width}: ${wide} pixels too wide\n`);
      await page.screenshot({ path: `${out}/${name}-${width}.jpg`, type: 'jpeg', quality: 60 });
      if (opened) await press('停止接受回复');
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.kill();
}

/** Presses one of the form editor's buttons; false when it is not there. */
async function press(name) {
  const page = await browser.newPage();
  await page.goto(BASE + editor);
  const button = page.getByRole('button', { name });
  const isThere = (await button.count()) > 0;
  if (isThere) await button.click();
  await page.close();
  return isThere;
}
