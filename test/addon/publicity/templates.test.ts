// 文书模板: in every document an unknown, an empty or an unclosed placeholder stops the making with its place, and the organizer's words are printed.
import { expect, test } from '@jest/globals';
import { PLACEHOLDERS, TEMPLATE_KINDS, TEMPLATE_ROWS } from '../../../src/addon/core/phrases/templates';
import { openCampaign } from '../../support/campaign';
import { paperFiles, said, set } from './shortlisted';
import { stages } from './stages';

const all = stages(4);

test('there is a stage for every document that is kept in versions', () => {
  // Signature sheets are made with the review, and tried there.
  const versioned = Object.keys(TEMPLATE_KINDS).filter((kind) => kind !== 'signature');
  expect(all.map(({ kind }) => kind).sort()).toEqual(versioned.sort());
});

test.each(all.map((stage) => [stage.kind, stage] as const))(
  '%s: stops at its place',
  (kind, { entry, key, snapshot }) => {
    const campaign = openCampaign(snapshot);
    const place = (part: string): number => campaign.rowOf('templates', 'template_key', `${kind}.${part}`);
    const row = TEMPLATE_ROWS.find(({ template_key }) => template_key === `${kind}.body`)!;
    const body = `“文书模板”的“${row.document_kind}·${row.template_part}”`;
    const before = { documents: campaign.rows('documents').length, files: paperFiles(campaign) };
    campaign.type(
      'templates',
      place('body'),
      'template_text',
      '第一段。\n请联系{{联系人}}。\n见{{不认识的}}。\n{{活动名称',
    );
    const told = said(campaign.click(entry));
    expect(told).toContain(`${body}第 2 段：“联系人”还没有内容`);
    expect(told).toContain(`${body}第 3 段：没有“不认识的”这一项可以填入`);
    expect(told).toContain(`${body}第 4 段：有“{{”没有配上“}}”`);
    campaign.type('templates', place('body'), 'template_text', '');
    expect(said(campaign.click(entry))).toContain(
      `“文书模板”中“${row.document_kind}·${row.template_part}”是空的`,
    );
    expect({ documents: campaign.rows('documents').length, files: paperFiles(campaign) }).toEqual(before);

    // Mended, with every placeholder that the help promises; those without anything to say are optional.
    set(campaign, 'identity.contactName', '李老师');
    campaign.workspace.takeEvents();
    const promised = PLACEHOLDERS[kind as keyof typeof TEMPLATE_KINDS];
    expect(promised.every((name) => row.help.includes(`{{${name}}}`))).toBe(true);
    const text = promised.map((name) => `【${name}】{{${name}?}}`).join('\n');
    campaign.type('templates', place('body'), 'template_text', `自己的话。\n${text}`);
    campaign.type('templates', place('title'), 'template_text', '自拟的标题');
    expect(said(campaign.click(entry))).toContain('已生成《');
    expect(campaign.row('documents', 'document_key', key)).toMatchObject({
      document_name: '自拟的标题',
      document_state: '现行',
      agreement: '一致',
    });
    const paper = paperFiles(campaign).docs.find((each) => each.key === key)!;
    expect(paper.html).toContain('自己的话。');
    expect(paper.html).toContain('【联系方式】联系人：李老师。');
    expect(paper.html).not.toContain('{{');
  },
);
