// Drive: the advanced service's rules about ids, searches, field masks, parents and properties.
import { describe, expect, test } from '@jest/globals';
import { newBlob } from '../../src/local/facade/blob';
import { Drive } from '../../src/local/facade/drive-advanced';
import { Utilities } from '../../src/local/facade/utilities';
import { OTHER, OWNER, refusalOf } from './desk';
import { DOC, desk, Files, FOLDER, folder, LAG, names, newIds, type Resource } from './drive-desk';

describe('generated ids', () => {
  test('make a creation repeatable: the second one is refused with 409 and changes nothing', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const [id] = newIds(1);
      const first = Files.create({ id, name: '2021-0001 张三', mimeType: FOLDER }).id === id;
      const again = refusalOf(() => Files.create({ id, name: 'again', mimeType: FOLDER }));
      const name = Files.get(id!).name;
      Files.remove(id!);
      return { first, again, name, afterRemoval: refusalOf(() => Files.create({ id, name: 'x' })), id };
    });
    const error =
      '409 API call to drive.files.create failed with error: A file already exists with the provided ID.';
    expect(seen).toEqual({
      first: true,
      again: error,
      name: '2021-0001 张三',
      afterRemoval: error,
      id: seen.id,
    });
  });

  test('are refused for Docs editors’ types, when made up, and when another account’s', () => {
    const { as } = desk();
    const [theirs] = as(OTHER, () => newIds(1));
    const refused = as(OWNER, () => {
      const [id] = newIds(1);
      const types = [DOC, 'application/vnd.google-apps.spreadsheet', 'application/vnd.google-apps.form'];
      return [
        ...types.map((mimeType) => refusalOf(() => Files.create({ id, name: 'x', mimeType }))),
        refusalOf(() => Files.create({ id: 'made-up', name: 'x' })),
        refusalOf(() => Files.create({ id: theirs, name: 'x' })),
      ];
    });
    const native =
      '400 API call to drive.files.create failed with error: Generated IDs are not supported for Docs Editors formats.';
    const unusable =
      '400 API call to drive.files.create failed with error: The provided file ID is not usable.';
    expect(refused).toEqual([native, native, native, unusable, unusable]);
  });
});

describe('searches', () => {
  test('find a new file only after a while, though get sees it at once', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const id = folder('新');
      const before = names({ q: "name = '新'" });
      const got = Files.get(id).name;
      Utilities.sleep(LAG);
      return { before, got, after: names({ q: "name = '新'" }) };
    });
    expect(seen).toEqual({ before: [], got: '新', after: ['新'] });
  });

  test.each<[string, string[]]>([
    ["'PARENT' in parents", ['b report', '甲的材料']],
    ["'PARENT' in parents and mimeType = 'text/plain'", ['b report']],
    ["not 'PARENT' in parents and trashed = false", ['a', "it's"]],
    ["name contains 'rep'", ['b report']],
    ["name contains 'port'", []],
    ["name contains '材料'", ['甲的材料']],
    ["name = 'it\\'s' or name = 'a'", ['a', "it's"]],
    ["(name = 'a' or name = 'b report') and mimeType != 'text/plain'", ['a']],
    ["appProperties has { key='key' and value='2021-0001' }", ['甲的材料']],
    ["appProperties has { key='key' and value='2021' }", []],
    ['trashed = true', ['trash']],
    ["'root' in parents and trashed = false", ['a', "it's"]],
    ["'me' in owners and name = 'a'", ['a']],
    [`mimeType = '${FOLDER}'`, ['a', '甲的材料']],
    ["createdTime < '2021-11-20T01:00:00'", []],
    ["modifiedTime > '2021-11-20T01:00:00'", ['a', 'b report', "it's", 'trash', '甲的材料']],
  ])('%s', (query, found) => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const parent = folder('a');
      Files.create({
        name: '甲的材料',
        mimeType: FOLDER,
        parents: [parent],
        appProperties: { key: '2021-0001' },
      });
      Files.create({ name: 'b report', parents: [parent] }, newBlob('x', 'text/plain'));
      Files.create({ name: "it's" }, newBlob('x', 'text/html'));
      Files.update({ trashed: true }, Files.create({ name: 'trash' }).id as string);
      Utilities.sleep(LAG);
      return names({ q: query.replace('PARENT', parent) });
    });
    expect(seen).toEqual(found);
  });

  test('come in pages', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      for (const name of ['1', '2', '3', '4', '5']) folder(name);
      Utilities.sleep(LAG);
      const pages: string[][] = [];
      for (let pageToken: string | undefined; pages.length === 0 || pageToken !== undefined; ) {
        const page = Files.list({
          pageSize: 2,
          orderBy: 'name desc',
          pageToken,
          fields: 'nextPageToken,files/name',
        });
        pages.push((page.files as Resource[]).map((file) => file.name!));
        pageToken = page.nextPageToken as string | undefined;
      }
      return pages;
    });
    expect(seen).toEqual([['5', '4'], ['3', '2'], ['1']]);
  });

  test.each(["name = 'a", "colour = 'red'", "name has 'a'", "name = 'a' and", "name ~ 'a'"])(
    'refuse %s',
    (q) => {
      expect(desk().as(OWNER, () => refusalOf(() => Files.list({ q })))).toBe(
        '400 API call to drive.files.list failed with error: Invalid Value',
      );
    },
  );

  test('see what was shared with a person, but not what a link opens', () => {
    const { as } = desk();
    const link = as(OWNER, () => {
      const shared = folder('shared');
      Files.create({ name: 'inside', parents: [shared] });
      const open = folder('open');
      Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: OTHER }, shared);
      Drive.Permissions.create({ type: 'anyone', role: 'reader' }, open);
      Utilities.sleep(LAG);
      return open;
    });
    expect(as(OTHER, () => ({ listed: names({}), opened: Files.get(link).name }))).toEqual({
      listed: ['inside', 'shared'],
      opened: 'open',
    });
  });
});

describe('field masks and requests', () => {
  test('show four fields unless more are asked for', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const made = Files.create(
        { name: '一寸照.jpg', appProperties: { key: 'k' } },
        newBlob([1, 2, 3], 'image/jpeg'),
      );
      const id = made.id as string;
      return {
        keys: Object.keys(made).sort(),
        asked: Files.get(id, {
          fields:
            'name,size,md5Checksum,fileExtension,appProperties,owners(emailAddress,me),capabilities/canTrash',
        }),
      };
    });
    expect(seen).toEqual({
      keys: ['id', 'kind', 'mimeType', 'name'],
      asked: {
        name: '一寸照.jpg',
        size: '3',
        md5Checksum: '5289df737df57326fcdd22597afb1fac',
        fileExtension: 'jpg',
        appProperties: { key: 'k' },
        owners: [{ emailAddress: OWNER, me: true }],
        capabilities: { canTrash: true },
      },
    });
  });

  test('refuse unknown fields, types and parameters', () => {
    const { as } = desk();
    const refused = as(OWNER, () => {
      const id = folder('a');
      return [
        () => Files.create({ title: 'x' }),
        () => Files.create({ name: 7 }),
        () => Files.get(id, { fields: 'title' }),
        () => Files.get(id, { fields: 'permissions(colour)' }),
        () => Files.get(id, { fields: 'version' }),
        () => Files.list({ query: 'x' }),
        () => Files.list({ pageSize: 1001 }),
        () => (Files as unknown as { insert(file: object): void }).insert({}),
      ].map(refusalOf);
    });
    expect(refused).toEqual([
      '400 API call to drive.files.create failed with error: Invalid JSON payload received. Unknown name "title": Cannot find field.',
      "400 API call to drive.files.create failed with error: Invalid value at 'name' (TYPE_STRING), 7",
      '400 API call to drive.files.get failed with error: Invalid field selection title',
      '400 API call to drive.files.get failed with error: Invalid field selection permissions.colour',
      'not in the local runtime: the Drive field version',
      '400 API call to drive.files.list failed with error: Invalid JSON payload received. Unknown name "query": Cannot bind query parameter.',
      "400 API call to drive.files.list failed with error: Invalid value '1001'. Values must be within the range: [1, 1000]",
      'not in the local runtime: Files.insert',
    ]);
  });
});

describe('parents and properties', () => {
  test('a file has one parent, and moves by giving up the old one', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const [a, b] = [folder('a'), folder('b')];
      const id = Files.create({ name: 'x', parents: [a] }).id as string;
      const parents = () =>
        (Files.get(id, { fields: 'parents' }).parents as string[]).map((parent) =>
          parent === a ? 'a' : 'b',
        );
      const update = 'API call to drive.files.update failed with error: ';
      const refused = [
        refusalOf(() => Files.update({}, id, null, { addParents: b })),
        refusalOf(() => Files.update({ parents: [b] }, id)),
        refusalOf(() => Files.create({ name: 'y', parents: [a, b] })),
        refusalOf(() => Files.update({}, a, null, { addParents: id, removeParents: 'none' })),
        refusalOf(() =>
          Files.update({}, a, null, { addParents: folder('inner', a), removeParents: Files.get('root').id }),
        ),
      ].map((text) => text.replace(update, ''));
      const before = parents();
      Files.update({}, id, null, { addParents: b, removeParents: a });
      return { refused, before, after: parents() };
    });
    expect(seen).toEqual({
      refused: [
        '403 Increasing the number of parents is not allowed',
        '403 The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        '403 API call to drive.files.create failed with error: Increasing the number of parents is not allowed',
        '403 Increasing the number of parents is not allowed',
        '403 A folder cannot be moved into itself or one of its descendants.',
      ],
      before: ['a'],
      after: ['b'],
    });
  });

  test('properties merge, null takes one away, and long ones are refused', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const id = Files.create({ name: 'x', appProperties: { a: '1', b: '2' } }).id as string;
      const after = Files.update({ appProperties: { b: null, c: '3' } }, id, null, {
        fields: 'appProperties',
      });
      return { after, long: refusalOf(() => Files.update({ appProperties: { key: '长'.repeat(41) } }, id)) };
    });
    expect(seen).toEqual({
      after: { appProperties: { a: '1', c: '3' } },
      long: '403 API call to drive.files.update failed with error: The maximum size of a custom property has been exceeded.',
    });
  });
});
