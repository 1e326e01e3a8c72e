// The sidebar as an organizer uses it: assigns, watches the bar, stops and resumes, and reads the card of the selected row.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ORGANIZER } from '../../src/local/open-workspace';
import { pasteRows } from '../../src/local/paste-rows';
import { recordsOf, registryOf } from '../../src/local/registry-view';
import { campaignWith } from '../addon/review/desk';
import { DAY, openCampaign } from '../support/campaign';
import { clickCell, clickMenu, openStage, openTab, type Stage, until } from './stage';

const NOMINATIONS = 1005;
const REVIEWERS = 14;
/** Pictures are only taken for whoever names a folder for them. */
const PICTURES = process.env.LAUREL_PICTURES;

function afterIntake(): string {
  const campaign = openCampaign(campaignWith(6, REVIEWERS));
  pasteRows(campaign.workspace, 'recommending_units', [{ name: { typed: '安徽省高校后勤协会' } }]);
  pasteRows(campaign.workspace, 'past_honorees', [{ name: { typed: '某某' }, unit: { typed: '某大学' } }]);
  campaign.scheduler.settle();
  campaign.wait(14 * DAY);
  return campaign.workspace.store.toSnapshot();
}

let stage: Stage | null;
beforeAll(async () => {
  stage = await openStage({ snapshot: afterIntake() });
});
afterAll(async () => {
  await stage?.close();
});

/** At Google a step takes up to a quarter of a minute; as fast as here nobody would get to the button in time. */
async function withSlowSteps(page: Page): Promise<{ slow: boolean }> {
  const pace = { slow: true };
  await page.route('**/api/addon/call', async (route) => {
    const isStep = route.request().postData()?.includes('webStepJob') === true;
    if (isStep && pace.slow) await new Promise((go) => setTimeout(go, 2_000));
    await route.continue();
  });
  return pace;
}

const made = (): number =>
  recordsOf(registryOf(stage!.workspace.store), 'review_sheets').filter(
    ({ file_id: id }) => (id ?? '') !== '',
  ).length;

test('review sheets are made with a bar, stopped, resumed; a row is read in full', async () => {
  if (stage === null) return;
  const page = await stage.openAs(ORGANIZER);
  const picture = async (name: string): Promise<void> => {
    if (PICTURES !== undefined)
      await page.locator('#sidebar').screenshot({ path: `${PICTURES}/${name}.png` });
  };
  await openTab(stage, page, NOMINATIONS);
  await clickMenu(page, '桂冠', '工作台');
  const inside = page.frameLocator('#sidebar iframe');
  const assign = inside.locator('#step-buttons').getByRole('button', { name: '分配评审' });
  await assign.waitFor();
  await picture('1-next');
  await until('the button', () => assign.isEnabled());
  const pace = await withSlowSteps(page);
  await assign.click();
  await page.locator('dialog.ask button', { hasText: '是' }).click();
  const bar = inside.getByRole('group').filter({ hasText: '建评审表' });
  await bar.getByRole('button', { name: '停下建评审表' }).click();
  await bar.getByRole('button', { name: '继续建评审表' }).waitFor();
  await picture('2-stopped');
  const then = made();
  expect(then).toBeLessThan(REVIEWERS);
  pace.slow = false;
  await bar.getByRole('button', { name: '继续建评审表' }).click();
  await until('all sheets', () => made() === REVIEWERS);
  await inside.locator('#step', { hasText: '正在评分' }).waitFor();
  await picture('3-scoring');

  await clickCell(page, 2, 1);
  await inside.getByRole('button', { name: '查看选中行' }).click();
  const [first] = recordsOf(registryOf(stage.workspace.store), 'nominations');
  await inside.getByRole('heading', { name: `${first!.id} ${first!.name}` }).waitFor();
  await inside.locator('img.photo').waitFor();
  await inside.locator('summary', { hasText: '扫描件' }).click();
  await inside.getByRole('link', { name: /照片/ }).waitFor();
  await picture('4-card');
  await inside.getByRole('button', { name: '检查' }).click();
  await inside.locator('#health li').first().waitFor();
  await picture('5-health');
  expect(stage.troubles).toEqual([]);
});
