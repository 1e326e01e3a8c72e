// What an organizer rewords in the form's editor reaches applicants, and only who may edit can do it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FormRefusal } from '../../../src/local/hand/form';
import { rewordForm, rewordItem } from '../../../src/local/hand/form-wording';
import { createWorkspace, ORGANIZER } from '../../../src/local/open-workspace';
import { campaignForm } from '../../../src/local/question-titles';
import { setUpCampaign } from '../../../src/local/rehearsal/set-up';

describe('wording in the editor of a form', () => {
  let opened: ReturnType<typeof createWorkspace>;
  beforeEach(() => {
    opened = createWorkspace(null);
    setUpCampaign(opened.workspace, opened.scheduler, () => {});
  });
  afterEach(() => opened.close());
  const form = () => campaignForm(opened.workspace.store)!;

  test('title, description, a question and its help are changed; ids and order stay', () => {
    const before = form();
    const item = before.items.find(({ title }) => title === '职务/职称')!;
    rewordForm(opened.workspace, ORGANIZER, before.id, {
      title: ' 申报表（试填） ',
      description: '第一行\r\n第二行',
    });
    rewordItem(opened.workspace, ORGANIZER, before.id, item.id, {
      title: '现任职务或职称',
      helpText: '没有职务的写岗位',
      required: true,
    });
    expect(form()).toMatchObject({ title: '申报表（试填）', description: '第一行\n第二行' });
    expect(form().items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    expect(form().items.find(({ id }) => id === item.id)).toEqual({
      ...item,
      title: '现任职务或职称',
      helpText: '没有职务的写岗位',
      required: true,
    });
  });

  test('without a title, for a question that is gone and for strangers nothing changes', () => {
    const before = form();
    const [item] = before.items;
    const wording = { title: '新', helpText: '', required: true };
    const attempts = [
      () => rewordForm(opened.workspace, ORGANIZER, before.id, { title: '  ', description: '' }),
      () => rewordItem(opened.workspace, ORGANIZER, before.id, item!.id, { ...wording, title: '' }),
      () => rewordItem(opened.workspace, ORGANIZER, before.id, 1, wording),
      () => rewordItem(opened.workspace, 'a@applicant.example', before.id, item!.id, wording),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(FormRefusal);
    expect(form()).toEqual(before);
  });
});
