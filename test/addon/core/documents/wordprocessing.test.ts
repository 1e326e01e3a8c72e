// The .docx writer: well-formed parts, the traits of GB/T 9704, and text that comes back to the letter.
import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, PaperDocument, Section } from '../../../../src/addon/core/documents/model';
import { writeDocx } from '../../../../src/addon/core/documents/wordprocessing';
import { all, type Node, parseStrictly, readText } from './strict-xml';

function parts(document: PaperDocument): Map<string, Node> {
  const archive = zipSync(
    Object.fromEntries(writeDocx(document).map(({ path, text }) => [path, strToU8(text)])),
  );
  const files = unzipSync(archive);
  return new Map(Object.keys(files).map((path) => [path, parseStrictly(strFromU8(files[path]!))]));
}

const bodyOf = (...sections: Section[]): Node => parts({ name: '', sections }).get('word/document.xml')!;
const written = (...blocks: Block[]): Node => bodyOf({ blocks });
const paragraphs = (node: Node) => all(node, 'w:p').map(readText);
const attribute = (node: Node | undefined, name: string) => node?.attributes[`w:${name}`];

describe('the parts', () => {
  test('each is well-formed, listed in the content types, and every relation leads to one', () => {
    const files = parts({ name: '公示 & <名单>', sections: [{ blocks: [{ kind: 'body', text: '正文' }] }] });
    const overrides = all(files.get('[Content_Types].xml')!, 'Override').map(
      (item) => item.attributes.PartName,
    );
    const parted = [...files.keys()].filter(
      (path) => path.endsWith('.xml') && path !== '[Content_Types].xml',
    );
    expect(overrides.sort()).toEqual(parted.map((path) => `/${path}`).sort());
    const related = all(files.get('word/_rels/document.xml.rels')!, 'Relationship');
    expect(
      related.map((item) => `word/${item.attributes.Target}`).filter((path) => !files.has(path)),
    ).toEqual([]);
    expect(all(files.get('docProps/core.xml')!, 'dc:title')[0]?.text).toBe('公示 & <名单>');
    const ids = new Map(related.map((item) => [item.attributes.Id, item.attributes.Target]));
    const footers = all(files.get('word/document.xml')!, 'w:footerReference');
    expect(footers.map((item) => [item.attributes['w:type'], ids.get(item.attributes['r:id'])])).toEqual([
      ['default', 'footer1.xml'],
      ['even', 'footer2.xml'],
    ]);
  });

  test('every style that a paragraph names exists', () => {
    const kinds = [
      'title',
      'subtitle',
      'level1',
      'level2',
      'level3',
      'level4',
      'body',
      'plain',
      'right',
    ] as const;
    const more = ['note', 'annexMark', 'annexNote', 'annexNoteNext'] as const;
    const files = parts({
      name: '',
      sections: [{ blocks: [...kinds, ...more].map((kind) => ({ kind, text: '文' })) }],
    });
    const styles = all(files.get('word/styles.xml')!, 'w:style').map((style) => attribute(style, 'styleId'));
    const used = all(files.get('word/document.xml')!, 'w:pStyle').map((style) => attribute(style, 'val'));
    expect(used).toHaveLength(13);
    expect(used.filter((id) => !styles.includes(id))).toEqual([]);
  });
});

describe('the looks of GB/T 9704', () => {
  test('A4 with margins of 37, 35, 28 and 26 millimetres', () => {
    const section = all(written({ kind: 'body', text: '' }), 'w:sectPr')[0]!;
    const millimetres = (value: string | undefined) => Math.round((Number(value) / 1440) * 254) / 10;
    const size = all(section, 'w:pgSz')[0];
    const margins = all(section, 'w:pgMar')[0];
    expect([attribute(size, 'w'), attribute(size, 'h')].map(millimetres)).toEqual([210, 297]);
    expect(['top', 'bottom', 'left', 'right'].map((side) => millimetres(attribute(margins, side)))).toEqual([
      37, 35, 28, 26,
    ]);
  });

  test('faces, sizes, lines and indents of title, text and levels', () => {
    const styles = all(parts({ name: '', sections: [] }).get('word/styles.xml')!, 'w:style');
    const look = (id: string) => {
      const style = styles.find((each) => attribute(each, 'styleId') === id)!;
      const spacing = all(style, 'w:spacing')[0];
      return [
        attribute(all(style, 'w:rFonts')[0], 'eastAsia'),
        Number(attribute(all(style, 'w:sz')[0], 'val')) / 2,
        `${attribute(spacing, 'lineRule')} ${attribute(spacing, 'line')}`,
        attribute(all(style, 'w:ind')[0], 'firstLineChars') ?? '',
        attribute(all(style, 'w:jc')[0], 'val') ?? '',
      ];
    };
    expect(['Title', 'Body', 'Level1', 'Level2', 'Level3', 'Level4', 'Plain'].map(look)).toEqual([
      ['方正小标宋简体', 22, 'exact 660', '', 'center'],
      ['仿宋_GB2312', 16, 'exact 579', '200', 'both'],
      ['黑体', 16, 'exact 579', '200', 'left'],
      ['楷体_GB2312', 16, 'exact 579', '200', 'left'],
      ['仿宋_GB2312', 16, 'exact 579', '200', 'left'],
      ['仿宋_GB2312', 16, 'exact 579', '200', 'left'],
      ['仿宋_GB2312', 16, 'exact 579', '', 'both'],
    ]);
  });

  test('page numbers "— 1 —": odd pages right, even pages left, different by setting', () => {
    const files = parts({ name: '', sections: [] });
    const footer = (number: number) => files.get(`word/footer${number}.xml`)!;
    expect([1, 2, 3].map((number) => readText(footer(number)))).toEqual(['— 1 —', '— 1 —', '']);
    expect([1, 2].map((number) => attribute(all(footer(number), 'w:jc')[0], 'val'))).toEqual([
      'right',
      'left',
    ]);
    expect(all(footer(1), 'w:instrText')[0]?.text.trim()).toBe('PAGE');
    expect(all(files.get('word/settings.xml')!, 'w:evenAndOddHeaders')).toHaveLength(1);
  });

  test('the date stands four characters from the edge, the signer centred above it', () => {
    const body = written({ kind: 'signature', signers: ['教育后勤协会'], date: '2022年2月11日' });
    // 2022年2月11日 is 6.5 characters wide: its middle is 4 + 3.25 from the edge, the signer's 6 characters around it.
    expect(all(body, 'w:ind').map((each) => attribute(each, 'rightChars'))).toEqual(['425', '400']);
    expect(all(body, 'w:keepNext')).toHaveLength(1);
  });

  test('a signature is never alone on a page: the last text, 附件说明 and empty lines stay with it', () => {
    const body = written(
      { kind: 'body', text: '第一段' },
      { kind: 'body', text: '第二段' },
      { kind: 'body', text: '' },
      { kind: 'annexNote', text: '附件：名单' },
      { kind: 'signature', signers: ['某协会'], date: '2022年2月11日' },
    );
    const kept = all(body, 'w:p').filter((each) => all(each, 'w:keepNext').length > 0);
    expect(kept.map(readText)).toEqual(['第二段', '', '附件：名单', '某协会']);
  });

  test('below a table its last row stays with the signature', () => {
    const row = (text: string) => ({ cells: [{ text }] });
    const body = written(
      { kind: 'table', columnWidths: [156], rows: [row('甲'), row('乙')] },
      { kind: 'signature', signers: ['某协会'], date: '2022年2月11日' },
    );
    const kept = all(body, 'w:p').filter((each) => all(each, 'w:keepNext').length > 0);
    expect(kept.map(readText)).toEqual(['乙', '某协会']);
  });

  test('a long title is broken around its quotes', () => {
    const body = written({
      kind: 'title',
      text: '关于全国教育后勤系统“2021年度最美后勤人”推举活动入围名单的公示',
    });
    expect(paragraphs(body)).toEqual(['关于全国教育后勤系统\n“2021年度最美后勤人”\n推举活动入围名单的公示']);
  });
});

describe('text', () => {
  const cases: [string, string, string][] = [
    ['markup', '</w:t><w:br/>&amp;"\'', '</w:t><w:br/>&amp;"\''],
    ['emoji and rare characters', '😀𠮷 é', '😀𠮷 é'],
    ['forbidden characters', 'a\u0000b\u0007c\u000bd\uffffe\ufffef', 'abcdef'],
    ['halves of surrogate pairs', 'a\ud800b\udc00\udc00c\ud83d\ude00\ud83d', 'abc\ud83d\ude00'],
    ['line feeds and tabs', 'a\nb\r\nc\td', 'a\nb\nc\td'],
    ['spaces of all widths', '  a  b　', '  a  b　'],
    ['formulas', '=IMPORTXML("x")', '=IMPORTXML("x")'],
    ['nothing', '', ''],
  ];
  test.each(cases)('%s', (_, typed, read) => {
    expect(paragraphs(written({ kind: 'body', text: typed }))).toEqual([read]);
    const table: Block = { kind: 'table', columnWidths: [156], rows: [{ cells: [{ text: typed }] }] };
    const cell = all(written(table), 'w:tc')[0]!;
    expect(paragraphs(cell).join('\n')).toBe(read);
  });

  test('100,000 characters', () => {
    const long = '她琢磨出“分流取餐”办法。'.repeat(8000);
    expect(paragraphs(written({ kind: 'body', text: long }))).toEqual([long]);
  });
});

describe('pages and sections', () => {
  test('a page break leaves no empty line: it belongs to what follows', () => {
    const body = written({ kind: 'body', text: '甲' }, { kind: 'pageBreak' }, { kind: 'body', text: '乙' });
    const broken = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:pageBreakBefore').length > 0);
    expect(all(body, 'w:p')).toHaveLength(2);
    expect(broken.map(readText)).toEqual(['乙']);
  });

  test('each section has its own layout; one without page numbers does not inherit them', () => {
    const text: Block = { kind: 'body', text: '甲' };
    const table: Block = { kind: 'table', columnWidths: [50], rows: [{ cells: [{ text: '乙' }] }] };
    const body = bodyOf(
      { blocks: [text] },
      { blocks: [table], landscape: true, pageNumbers: false },
      { blocks: [table], firstPageNumber: 1 },
    );
    const layouts = all(body, 'w:sectPr').map((section) => [
      attribute(all(section, 'w:pgSz')[0], 'orient') ?? 'portrait',
      all(section, 'w:footerReference')
        .map((item) => item.attributes['r:id'])
        .join(' '),
      attribute(all(section, 'w:pgNumType')[0], 'start') ?? '',
    ]);
    expect(layouts).toEqual([
      ['portrait', 'rId4 rId5', ''],
      ['landscape', 'rId6 rId6', ''],
      ['portrait', 'rId4 rId5', '1'],
    ]);
    const root = all(body, 'w:body')[0]!;
    expect(root.children.map((child) => child.name)).toEqual([
      'w:p',
      'w:tbl',
      'w:p',
      'w:tbl',
      'w:p',
      'w:sectPr',
    ]);
  });

  test('a contents line asks for the page of its mark', () => {
    const body = written(
      { kind: 'contents', text: '丁一', bookmark: 'nominee_1', page: 3 },
      { kind: 'level1', text: '丁一', bookmark: 'nominee_1' },
    );
    expect(paragraphs(body)).toEqual(['丁一\t3', '丁一']);
    expect(all(body, 'w:instrText')[0]?.text.trim()).toBe('PAGEREF nominee_1 \\h');
    expect(all(body, 'w:bookmarkStart').map((mark) => attribute(mark, 'name'))).toEqual(['nominee_1']);
  });
});

describe('tables', () => {
  test('widths, merged cells, heights and repeated heading rows', () => {
    const body = written({
      kind: 'table',
      columnWidths: [25.4, 50.8, 25.4],
      headerRows: 1,
      rows: [
        {
          height: 25.4,
          cells: [
            { text: '甲', rowSpan: 3 },
            { text: '乙', columnSpan: 2 },
          ],
        },
        { cells: [{ text: '丙' }, { text: '丁' }] },
        { mayBreak: true, cells: [{ text: '戊' }, { text: '己' }] },
      ],
    });
    expect(all(body, 'w:gridCol').map((column) => attribute(column, 'w'))).toEqual(['1440', '2880', '1440']);
    const rows = all(body, 'w:tr').map((row) => [
      all(row, 'w:tblHeader').length,
      all(row, 'w:cantSplit').length,
      attribute(all(row, 'w:trHeight')[0], 'val') ?? '',
      all(row, 'w:tc').map((cell) => {
        const merge = attribute(all(cell, 'w:vMerge')[0], 'val') ?? '';
        return `${readText(cell)}|${attribute(all(cell, 'w:tcW')[0], 'w')}|${merge}`;
      }),
    ]);
    expect(rows).toEqual([
      [1, 1, '1440', ['甲|1440|restart', '乙|4320|']],
      [0, 1, '', ['|1440|continue', '丙|2880|', '丁|1440|']],
      [0, 0, '', ['|1440|continue', '戊|2880|', '己|1440|']],
    ]);
  });

  test('a row that does not fill its columns is refused by number', () => {
    const table = (cells: number): Block => ({
      kind: 'table',
      columnWidths: [10, 10],
      rows: [{ cells: Array.from({ length: cells }, () => ({ text: '' })) }],
    });
    expect(() => written(table(1))).toThrow('table row 1 does not fill its 2 columns exactly');
    expect(() => written(table(3))).toThrow('table row 1 does not fill its 2 columns exactly');
  });
});
