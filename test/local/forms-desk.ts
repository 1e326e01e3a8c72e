// What tests of forms begin with: their services, a published form, and the words of a refusal.
import { FormApp } from '../../src/local/facade/form-app';
import type { FormResponse } from '../../src/local/facade/form-responses';
import { FormRefusal, publishForm } from '../../src/local/hand/form';
import { driveAppService, driveService } from '../../src/local/services/drive';
import { formsService } from '../../src/local/services/forms';
import { type Desk, deskWith, OWNER } from './desk';

export const desk = (): Desk => deskWith([formsService, driveService, driveAppService]);
export const APPLICANT = 'zhang.san@example.org';
export const HOUR = 3_600_000;

/** A form with two kinds of nominee on pages of their own, published by hand; gives its id. */
export function sampleForm({ workspace, as }: Desk): string {
  const id = as(OWNER, () => {
    const form = FormApp.create('申报表').setTitle('最美后勤人申报').setAllowResponseEdits(true);
    const kind = form.addMultipleChoiceItem().setTitle('类别').setRequired(true);
    form.addTextItem().setTitle('姓名').setRequired(true);
    const persons = form.addPageBreakItem().setTitle('个人');
    const years = FormApp.createTextValidation().setHelpText('请填写整数年龄').requireWholeNumber().build();
    form.addTextItem().setTitle('年龄').setRequired(true).setValidation(years);
    const teams = form.addPageBreakItem().setTitle('团队').setGoToPage(FormApp.PageNavigationType.SUBMIT);
    form.addTextItem().setTitle('人数').setRequired(true);
    const last = form.addPageBreakItem().setTitle('材料');
    form.addParagraphTextItem().setTitle('事迹材料');
    form.addCheckboxItem().setTitle('平台').setChoiceValues(['网站', '公众号', '报刊']);
    teams.setGoToPage(last);
    kind.setChoices([kind.createChoice('敬业美', persons), kind.createChoice('最美服务团队', teams)]);
    return form.getId();
  });
  publishForm(workspace, OWNER, id);
  return id;
}

export const refusal = (work: () => unknown): [string, string] | string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error;
    return [error.question, error.message];
  }
};

export const answersOf = (response: FormResponse): [string, unknown][] =>
  response.getItemResponses().map((answer) => [answer.getItem().getTitle(), answer.getResponse()]);
