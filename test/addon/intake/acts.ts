// What people and triggers do in intake, for tests that disturb each of these at every call.
import { type Campaign, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber, type FilledForm } from '../../support/entries';

export interface Act {
  name: string;
  /** The campaign before it. */
  from: string;
  does(campaign: Campaign): void;
  /** What happens anyway later on, and must set right whatever went wrong. */
  afterwards(campaign: Campaign): void;
  /** The mails that it causes. */
  mails: number;
}

function withPhotoOnly(entry: FilledForm): FilledForm {
  return { ...entry, uploads: { 照片: entry.uploads.照片! } };
}

const sweep = (campaign: Campaign): void => campaign.sweep();
/** Whoever clicked and saw nothing happen clicks again; the sweep does not import paper by itself. */
const clickAgain = (campaign: Campaign): void => {
  campaign.sweep();
  campaign.click('menuImportOffline');
};

const correction = (campaign: Campaign): void => {
  const fill = entryNumber(1);
  campaign.edit(fill, { 联系电话: '19911112222' }, { 荣誉证书: [{ name: '新证书.jpg', bytes: 600_000 }] });
  campaign.scheduler.settle();
};

const paper = (campaign: Campaign): void => {
  campaign.click('menuImportOffline');
};

const decision = (campaign: Campaign): void => {
  const row = campaign.rowOf('nominations', 'id', '2021-0001');
  campaign.hand().paste({ ...campaign.column('nominations', 'decision'), row }, [['退回补正', '证书不清楚']]);
  campaign.scheduler.settle();
};

const screening = (campaign: Campaign): void => {
  campaign.click('menuScreenAgain');
};

/** Two nominations that share a telephone number, and a setting that people have changed while triggers were dead. */
function changedSetting(oneNomination: string): string {
  const campaign = openCampaign(oneNomination);
  campaign.submit(entryNumber(2, { 联系电话: '19900000001' }));
  campaign.wait(5 * MINUTE);
  campaign.type('settings', campaign.rowOf('settings', 'key', 'eligibility.ageMax'), 'value', '25');
  return campaign.snapshot();
}

/** Two responses whose events were lost. */
function lostEvents(ready: string): string {
  const campaign = openCampaign(ready);
  campaign.loseEvents();
  campaign.submit(withPhotoOnly(entryNumber(1)));
  campaign.submit(withPhotoOnly(entryNumber(2, { 联系电话: '19900000001' })));
  campaign.wait(5 * MINUTE);
  return campaign.snapshot();
}

/** Two rows under 线下申报, one with a folder of scans; not imported yet. */
function twoOnPaper(ready: string): string {
  const campaign = openCampaign(ready);
  campaign.fileInOnPaper(withPhotoOnly(entryNumber(1)));
  campaign.fileInOnPaper({ ...entryNumber(2), uploads: {} });
  campaign.wait(5 * MINUTE);
  return campaign.snapshot();
}

/** All acts. */
export function allActs(): Act[] {
  const ready = readyCampaign();
  const campaign = openCampaign(ready);
  const submission = (into: Campaign): void => {
    into.submit(entryNumber(1));
  };
  submission(campaign);
  campaign.wait(5 * MINUTE);
  const one = campaign.snapshot();
  const act = (name: string, from: string, does: Act['does'], mails: number, afterwards = sweep): Act => ({
    name,
    from,
    does,
    afterwards,
    mails,
  });
  return [
    act('a submission with four files', ready, submission, 1),
    act('a correction with another file', one, correction, 1),
    act('a paper import', twoOnPaper(ready), paper, 2, clickAgain),
    act('a decision that returns an entry', one, decision, 1),
    act('a re-screening', changedSetting(one), screening, 0),
    act('a sweep over two lost events', lostEvents(ready), sweep, 2),
  ];
}
