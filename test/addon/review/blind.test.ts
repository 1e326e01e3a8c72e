// Blind means blind: what tells whose a nomination is stands in every field of it, and in nothing that a reviewer gets to see.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { allFiles, bytesOfFile, type FileRecord } from '../../../src/local/services/drive/files';
import { sentMail } from '../../../src/local/services/mail';
import { type Campaign, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { addReviewers, at, panelRows, scoreEverything, setRound } from './desk';

const REVIEWERS = 4;
const COUNT = 4;

/** What stands in every text that an applicant can write. */
const SECRETS = {
  name: '欧阳慕青',
  given: '慕青',
  unit: '合肥工业大学',
  short: '合工大',
  mail: 'ouyang.muqing@applicant.example',
  phone: '19912345678',
  file: '欧阳慕青一寸照',
};
const EVERYTHING = Object.values(SECRETS).join('，');
/** In a reviewer's remark that recognised somebody. */
const REMARK = `这是${SECRETS.unit}的${SECRETS.name}，电话${SECRETS.phone}，${SECRETS.mail}`;

let campaign: Campaign;
/** Whatever of the registry would lead back to a nominee. */
let secrets: string[];
beforeAll(() => {
  campaign = openCampaign(readyCampaign());
  for (let index = 1; index <= COUNT; index += 1) {
    const entry = entryNumber(index, { 类别: '敬业美' });
    const { 事迹材料: deeds = '', 媒体表彰情况: honours = '' } = entry.answers;
    campaign.submit({
      ...entry,
      answers: {
        ...entry.answers,
        // One and the same person's traces in everybody's deeds would be masked for that person only.
        ...(index === 1
          ? {
              姓名: SECRETS.name,
              邮箱: SECRETS.mail,
              联系电话: SECRETS.phone,
              事迹材料: `${EVERYTHING}。${deeds}${EVERYTHING}。`,
              媒体表彰情况: `${EVERYTHING}。${honours}`,
            }
          : {}),
      },
      uploads: Object.fromEntries(
        Object.entries(entry.uploads).map(([title, files]) => [
          title,
          files.map((file, place) => ({ ...file, name: `${SECRETS.file}${place}${file.name}` })),
        ]),
      ),
    });
  }
  campaign.scheduler.settle();
  for (let index = 1; index <= COUNT; index += 1) {
    const row = campaign.rowOf('nominations', 'id', `2021-000${index}`);
    campaign.type('nominations', row, 'decision', '受理');
    campaign.type('nominations', row, 'decision_reason', '核对无误');
  }
  campaign.scheduler.settle();
  addReviewers(campaign, REVIEWERS);
  setRound(campaign, 'blind', '初评：是');
  setRound(campaign, 'scans', '初评：是');
  setRound(campaign, 'visible', '初评：交齐后可看他人');
  campaign.click('menuAssignReviews');
  const nominations = campaign.rows('nominations');
  secrets = [
    ...Object.values(SECRETS),
    ...nominations.flatMap((row) =>
      ['id', 'name', 'phone', 'email', 'folder_id', 'response_id', 'source'].map((key) =>
        String(row[key] ?? ''),
      ),
    ),
    ...filesBelow(nominations.map(({ folder_id: id }) => String(id))),
  ].filter((secret) => secret.length > 1);
});

/** Names and ids of what lies in the nominations' folders. */
function filesBelow(folders: readonly string[]): string[] {
  return allFiles(campaign.workspace.store)
    .filter(({ parents }) => (parents ?? []).some((parent) => folders.includes(parent)))
    .flatMap(({ id, name }) => [id, name]);
}

/** Everything that Drive and Sheets hold of a file: cells, formulas, notes, rules, hidden tabs, names, properties, comments. */
function everythingOf(fileId: string): string {
  const { store } = campaign.workspace;
  return JSON.stringify([store.get('spreadsheets', fileId), store.get('drive', 'files', fileId)]);
}

const told = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

test('what is looked for is really there: in the registry, and a good many of it', () => {
  expect(secrets.length).toBeGreaterThan(COUNT * 8);
  const registry = everythingOf(campaign.workspace.containerId);
  for (const secret of Object.values(SECRETS).filter((each) => each !== SECRETS.file))
    expect(registry).toContain(secret);
});

describe('a reviewer of a blind round finds no trace', () => {
  test('in the sheet and in the letter that brings it', () => {
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) {
      const sheet = at(campaign, reviewer);
      expect(told(everythingOf(sheet.spreadsheetId))).toEqual([]);
      expect(sheet.rows()[0]!.cells.who).toBeUndefined();
    }
    const letters = sentMail(campaign.workspace.store).filter(({ to }) =>
      to.some((address) => address.endsWith('@expert.example')),
    );
    expect(letters).toHaveLength(REVIEWERS);
    expect(told(JSON.stringify(letters))).toEqual([]);
  });

  test('in the others’ scores and remarks, though one of them has named the nominee', () => {
    const known = campaign.rows('assignments').find(({ nomination_id: id }) => id === '2021-0001')!;
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) {
      const sheet = at(campaign, reviewer);
      const row = sheet.rows().find(({ code }) => code === known.code);
      if (row !== undefined && reviewer < 2) sheet.score(row.row, row.most, REMARK);
    }
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    // Own words stay in the own sheet; everybody else reads them without names.
    const own = campaign
      .rows('scores')
      .filter(({ comment }) => String(comment).includes(SECRETS.name))
      .map(({ reviewer_id: id }) => Number(String(id).slice(1)) - 1);
    expect(own.length).toBeGreaterThan(0);
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) {
      const id = at(campaign, reviewer).spreadsheetId;
      const shown = JSON.stringify(campaign.workspace.store.get('spreadsheets', id, 'sheets', '2003'));
      expect(told(shown)).toEqual([]);
      expect(shown).toContain('意见');
      if (!own.includes(reviewer)) expect(told(everythingOf(id))).toEqual([]);
    }
  });

  test('in the signature sheet: codes only, in the text, in the name of the file and in its properties', () => {
    campaign.click('menuMakeSignatureSheets');
    const papers = allFiles(campaign.workspace.store).filter(({ name }) => name.includes('签字表（'));
    expect(papers).toHaveLength(REVIEWERS);
    for (const paper of papers) {
      expect(told(JSON.stringify(paper))).toEqual([]);
      expect(told(wordsOf(paper))).toEqual([]);
      expect(wordsOf(paper)).toMatch(/A\d{3}/);
    }
  });

  test('in the panel’s sheet, made and refreshed', () => {
    setRound(campaign, 'visible', '初评：会评时公开');
    for (let time = 0; time < 2; time += 1) {
      campaign.click('menuMakePanelSheets');
      const panel = campaign.rows('review_sheets').find(({ reviewer_id: id }) => id === '')!;
      expect(told(everythingOf(String(panel.file_id)))).toEqual([]);
      expect(panelRows(campaign, String(panel.file_id)).map(({ who }) => who)).toEqual(
        new Array(COUNT).fill(undefined),
      );
    }
  });
});

/** All parts of a Word file. */
function wordsOf(file: FileRecord): string {
  return Object.values(unzipSync(bytesOfFile(campaign.workspace.blobs, file)))
    .map((bytes) => strFromU8(bytes))
    .join('\n')
    .replace(/<[^>]*>/g, '');
}
