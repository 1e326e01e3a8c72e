// Names, units, posts, deeds and templates full of mark-up and broken characters: every page stays plain text, every Word file well-formed.
import { describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { bytesOfFile, type FileRecord } from '../../src/local/services/drive/files';
import { parseStrictly } from '../addon/core/documents/strict-xml';
import {
  addDeeds,
  nominees,
  object,
  paperFiles,
  said,
  set,
  shortlisted,
} from '../addon/publicity/shortlisted';
import { type Campaign, DAY, openCampaign } from '../support/campaign';
import { clicksThatFail, unforeseen } from './aftermath';
import { SHORT_HOSTILE } from './hostile-corpus';

/** What is nothing but figures is no name, and is taken for a number that nobody may publish. */
const NAMES = SHORT_HOSTILE.filter((text) => /[^\d\s:+-]/.test(text));

/** Each nominee with another hostile text for name, unit and post. */
function hostileList() {
  return nominees(NAMES.length).map((nominee, at) => {
    const text = (step: number): string => NAMES[(at + step) % NAMES.length]!;
    return {
      ...nominee,
      name: text(0),
      cells: { ...nominee.cells, unit: `合肥工业大学${text(7)}`, post: text(13) },
    };
  });
}

/** What a browser would run or load. */
const LIVE =
  /<\s*(?:script|img|iframe|svg|object|embed|form)\b|\son\w+\s*=\s*[^&\s]*(?=[^<>]*>)|javascript:/i;

function checkPapers(campaign: Campaign): number {
  const { docs, words } = paperFiles(campaign);
  for (const { name, html } of docs)
    expect({ name, live: LIVE.exec(html)?.[0] ?? '' }).toEqual({ name, live: '' });
  for (const file of words) checkWord(campaign, file);
  return docs.length;
}

function checkWord(campaign: Campaign, file: FileRecord): void {
  const parts = unzipSync(new Uint8Array(bytesOfFile(campaign.workspace.blobs, file)));
  const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  expect(xml.length).toBeGreaterThan(3);
  for (const name of xml) expect(() => parseStrictly(strFromU8(parts[name]!))).not.toThrow();
}

describe('papers of a campaign whose every nominee is hostile', () => {
  const list = hostileList();
  const MAKING = [
    'menuMakeCompilation',
    'menuMakeNotice',
    'menuMakeSupplement',
    'menuMakeOutcome',
    'menuMakeAnnouncement',
    'menuMakePresentation',
  ];

  test('all are made or say what is to be settled first', () => {
    const campaign = openCampaign(shortlisted(list));
    addDeeds(campaign, list);
    expect(clicksThatFail(campaign, MAKING.slice(0, 2))).toEqual([]);
    object(campaign, {
      nomination_id: list[3]!.id,
      objector: SHORT_HOSTILE[5]!,
      contact: SHORT_HOSTILE[4]!,
      objection: SHORT_HOSTILE[0]!,
      objection_state: '属实',
      answer: SHORT_HOSTILE[5]!,
    });
    campaign.wait(10 * DAY);
    expect(clicksThatFail(campaign, MAKING)).toEqual([]);
    expect(unforeseen(campaign)).toEqual([]);
    expect(checkPapers(campaign)).toBeGreaterThanOrEqual(4);
  });
});

describe('templates', () => {
  const TEXTS = [
    '{{{{活动名称}}}}',
    '{{ {{活动名称}} }}',
    '{{__proto__}}',
    '{{constructor}}{{toString?}}',
    '{{}}',
    '{{?}}',
    '}}{{',
    '{{名单}}{{名单}}',
    '{{名单}}\n{{名单}}',
    `{{${'x'.repeat(10_000)}}}`,
    '{{'.repeat(5_000),
    '{{活动名称}}'.repeat(2_000),
    `{{${' '.repeat(40_000)}`,
    ...SHORT_HOSTILE,
  ];
  const campaign = openCampaign(shortlisted(nominees(3)));
  test.each(TEXTS.map((text) => [text.slice(0, 40), text]))('%j', (_beginning, text) => {
    for (const part of ['title', 'body', 'list_title'])
      campaign.type(
        'templates',
        campaign.rowOf('templates', 'template_key', `notice.${part}`),
        'template_text',
        text,
      );
    const click = campaign.click('menuMakeNotice');
    expect(click.report.record.status).toBe('completed');
    const told = said(click);
    expect(told).not.toContain('没有办成');
    expect(told.length).toBeLessThan(3_000);
    expect(told).toMatch(/已生成《|“文书模板”|没有变化|一致/);
    checkPapers(campaign);
  });

  test('a campaign’s name with mark-up in it is printed as it was typed', () => {
    const named = openCampaign(shortlisted(nominees(2)));
    set(named, 'identity.organizer', '<script>alert(1)</script>协会 & 分会');
    named.workspace.takeEvents();
    expect(said(named.click('menuMakeNotice'))).toContain('已生成《');
    expect(checkPapers(named)).toBe(1);
    expect(paperFiles(named).docs[0]!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;协会');
  });
});
