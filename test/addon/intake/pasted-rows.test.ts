// Nomination rows that an organizer pasted by hand have neither a response nor keys: sweeps, set-up and screening live with them.
import { expect, test } from '@jest/globals';
import { DAY, openCampaign } from '../../support/campaign';
import { nominees, shortlisted } from '../publicity/shortlisted';

test('a day’s comparison, set-up and a re-screening leave pasted rows as they are, and none resembles another', () => {
  const campaign = openCampaign(shortlisted(nominees(4)));
  const ofPeople = () =>
    campaign.rows('nominations').map(({ id, name, unit, post, status, problems }) => {
      return { id, name, unit, post, status, problems };
    });
  const before = ofPeople();
  campaign.wait(2 * DAY);
  campaign.sweep();
  expect(ofPeople()).toEqual(before);
  expect(campaign.click('menuSetUp').dialogs[0]!.message).not.toContain('没有办成');
  campaign.click('menuScreenAgain');
  expect(ofPeople()).toEqual(before);
  expect(campaign.rows('journal').filter((row) => row.action === '运行出错')).toEqual([]);
});
