// Triggers that are missing or switched off, authorizations that are revoked, settings that are wrong: nothing is lost, and people are told what to do.
import { beforeAll, expect, test } from '@jest/globals';
import { type Campaign, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

const ids = (campaign: Campaign): unknown[] => campaign.rows('nominations').map((row) => row.id);

test.each(['onNominationSubmitted', 'onSweep'])(
  'the trigger of %s is deleted: the others do its work, and set-up brings it back',
  (handler) => {
    const campaign = openCampaign(ready);
    const triggers = campaign.triggers();
    campaign.workspace.store.set(
      ['triggers'],
      triggers.filter((trigger) => trigger.handler !== handler),
    );
    campaign.submit(entryNumber(1));
    if (handler !== 'onSweep') campaign.sweep();
    expect(ids(campaign)).toEqual(['2021-0001']);
    campaign.click('menuSetUp');
    expect(
      campaign
        .triggers()
        .map((trigger) => trigger.handler)
        .sort(),
    ).toEqual(['onNominationSubmitted', 'onRegistryEdited', 'onSweep']);
  },
);

test('all triggers are switched off: the menu takes in what waits', () => {
  const campaign = openCampaign(ready);
  campaign.triggers().forEach((_trigger, at) => {
    campaign.workspace.store.set(['triggers', at, 'enabled'], false);
  });
  campaign.submit(entryNumber(1));
  expect(ids(campaign)).toEqual([]);
  campaign.click('menuProcessNow');
  expect(ids(campaign)).toEqual(['2021-0001']);
  expect(campaign.mail).toHaveLength(1);
});

test('a revoked authorization: runs fail, and once it is given again the sweep makes up for them', () => {
  const campaign = openCampaign(ready);
  const path = ['accounts', ORGANIZER, 'granted'];
  const granted = campaign.workspace.store.get<string[]>(...path)!;
  campaign.workspace.store.set(path, []);
  campaign.submit(entryNumber(1));
  campaign.sweep();
  expect(campaign.lastRun('onNominationSubmitted')).toMatchObject({ status: 'failed' });
  expect(campaign.lastRun('onSweep')).toMatchObject({ status: 'failed' });
  expect(ids(campaign)).toEqual([]);
  campaign.workspace.store.set(path, granted);
  campaign.sweep();
  expect(ids(campaign)).toEqual(['2021-0001']);
  expect(campaign.mail).toHaveLength(1);
});

test.each(['drive', 'forms', 'script.send_mail'])(
  'without the authorization for %s nothing is half done',
  (scope) => {
    const campaign = openCampaign(ready);
    const path = ['accounts', ORGANIZER, 'granted'];
    const granted = campaign.workspace.store.get<string[]>(...path)!;
    campaign.workspace.store.set(
      path,
      granted.filter((each) => !each.endsWith(`/${scope}`)),
    );
    campaign.submit(entryNumber(1));
    campaign.sweep();
    campaign.workspace.store.set(path, granted);
    campaign.sweep();
    expect(ids(campaign)).toEqual(['2021-0001']);
    expect(campaign.rows('outbox').map((row) => row.state)).toEqual(
      campaign.rows('outbox').map(() => '已办'),
    );
    expect(campaign.mail).toHaveLength(1);
    const problem = campaign.rows('journal').find((row) => row.action === '运行出错')!;
    expect(problem.detail).toContain('Specified permissions are not sufficient');
  },
);

test('a wrong setting: nothing starts, the cell beside it says why, and the correction lets in what waited', () => {
  const campaign = openCampaign(ready);
  const row = campaign.rowOf('settings', 'key', 'eligibility.ageMax');
  const check = (): unknown => campaign.row('settings', 'key', 'eligibility.ageMax').check;
  campaign.type('settings', row, 'value', '七十五');
  campaign.scheduler.settle();
  expect(check()).toBe('“七十五”不是整数，请只填数字。');
  campaign.submit(entryNumber(1));
  campaign.sweep();
  expect(ids(campaign)).toEqual([]);
  expect(campaign.mail).toEqual([]);
  const clicked = campaign.click('menuProcessNow');
  const words = '“设置”中有 1 处填写有误，请按“检查”一列的说明改正，改好前程序不会处理申报。';
  expect(clicked.dialogs.map((dialog) => dialog.message)).toEqual([words]);
  expect(campaign.rows('journal').filter((each) => each.detail === words)).not.toEqual([]);
  campaign.type('settings', row, 'value', '75');
  campaign.scheduler.settle();
  expect(check()).toBe('');
  expect(ids(campaign)).toEqual(['2021-0001']);
  expect(campaign.mail).toHaveLength(1);
});
