// Forms: the recorded behaviour of FormApp.
import { describe, expect, test } from '@jest/globals';
import { Drive } from '../../src/local/facade/drive-advanced';
import { type Form, FormApp } from '../../src/local/facade/form-app';
import { OTHER, OWNER, refusalOf } from './desk';
import { desk, sampleForm } from './forms-desk';

describe('FormApp', () => {
  test('a new form has no title and is unpublished; its parts take what is set', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('文件名');
      const before = [
        form.getTitle(),
        form.isPublished(),
        form.isAcceptingResponses(),
        form.supportsAdvancedResponderPermissions(),
      ];
      form
        .setTitle('标题')
        .setDescription('说明')
        .setConfirmationMessage('谢谢')
        .setCollectEmail(true)
        .setProgressBar(true);
      const list = form.addListItem().setTitle('省份').setHelpText('选一个');
      return {
        before,
        after: [
          form.getTitle(),
          form.getDescription(),
          form.getConfirmationMessage(),
          form.collectsEmail(),
          form.hasProgressBar(),
        ],
        name: Drive.Files.get(form.getId()).name,
        empty: list.getChoices().map((choice) => choice.getValue()),
        published: (FormApp.create as (title: string, published: boolean) => Form)(
          'x',
          true,
        ).isAcceptingResponses(),
        sameForm: FormApp.openByUrl(form.getEditUrl()).getTitle(),
      };
    });
    expect(seen).toEqual({
      before: ['', false, false, true],
      after: ['标题', '说明', '谢谢', true, true],
      name: '文件名',
      empty: [''],
      published: true,
      sameForm: '标题',
    });
  });

  test('publishing and accepting are two things; unpublishing stops acceptance', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const states: unknown[] = [refusalOf(() => form.setAcceptingResponses(true))];
      const note = () => states.push([form.isPublished(), form.isAcceptingResponses()]);
      form.setPublished(true);
      note();
      form.setAcceptingResponses(true);
      note();
      form.setAcceptingResponses(false);
      note();
      form.setAcceptingResponses(true).setPublished(false);
      note();
      return states;
    });
    expect(seen).toEqual([
      'Cannot accept responses while the form is unpublished.',
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  test('items are found, moved and deleted; choices forget a page that is gone', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const question = form.addListItem().setTitle('q');
      const page = form.addPageBreakItem().setTitle('p');
      const text = form.addTextItem().setTitle('t');
      question.setChoices([
        question.createChoice('a', page),
        question.createChoice('b', FormApp.PageNavigationType.SUBMIT),
      ]);
      const titles = () => form.getItems().map((item) => item.getTitle());
      const before = titles();
      form.moveItem(text, 0);
      const moved = [titles(), question.getIndex()];
      form.deleteItem(page);
      const [a, b] = form.getItemById(question.getId())!.asListItem().getChoices();
      return {
        before,
        moved,
        after: titles(),
        types: form.getItems().map((item) => item.getType().toString()),
        onlyText: form.getItems(FormApp.ItemType.TEXT).map((item) => item.getTitle()),
        navigation: [a!.getPageNavigationType(), String(b!.getPageNavigationType())],
        missing: form.getItemById(1),
      };
    });
    expect(seen).toEqual({
      before: ['q', 'p', 't'],
      moved: [['t', 'q', 'p'], 1],
      after: ['t', 'q'],
      types: ['TEXT', 'LIST'],
      onlyText: ['t'],
      navigation: [null, 'SUBMIT'],
      missing: null,
    });
  });

  test('what FormApp refuses', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const form = FormApp.create('x');
      const list = form.addListItem();
      const text = form.addTextItem();
      const pattern = (source: string) =>
        FormApp.createTextValidation().requireTextMatchesPattern(source).build();
      return [
        () => list.setChoiceValues(['a', 'a']),
        () => list.setChoiceValues([]),
        () => form.getItems()[0]!.asTextItem(),
        () => text.setValidation(pattern('(?=a)b')),
        () => text.setValidation(pattern('\\p{Script=Han}+')),
        () => text.setValidation(pattern('[\\p{Han}·]{2,20}')),
        () => FormApp.openByUrl('https://example.org/'),
        () => form.getResponse('none'),
        () => (form as unknown as { addFileUploadItem(): void }).addFileUploadItem(),
        () => form.setTitle({} as never),
      ].map(refusalOf);
    });
    expect(seen).toEqual([
      'Questions cannot have duplicate choice values.',
      'Array is empty: values',
      'Invalid conversion for item type: LIST.',
      'Invalid argument: pattern',
      'Invalid argument: pattern',
      '',
      'Invalid argument: url',
      'Invalid response ID.',
      'not in the local runtime: Form.addFileUploadItem',
      "The parameters ((class)) don't match the method signature for FormApp.Form.setTitle.",
    ]);
  });

  test('only editors of the file may open a form', () => {
    const d = desk();
    const id = sampleForm(d);
    const open = () => refusalOf(() => FormApp.openById(id));
    const before = d.as(OTHER, open);
    d.as(OWNER, () => Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: OTHER }, id));
    expect([before, d.as(OTHER, open)]).toEqual([
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
      '',
    ]);
  });
});
