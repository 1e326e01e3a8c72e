// The looks of GB/T 9704-2012 as Word styles: faces, sizes, indents and line heights in one table.
import type { Alignment, Face, ParagraphKind } from './model';
import { element, valued } from './xml';

/** Twentieths of a point in 28.95 points: 22 lines on a page of 225 millimetres. */
export const LINE_TWIPS = 579;
/** The text's size, 三号. */
const TEXT_POINTS = 16;

/** Type faces by the names under which Windows, WPS and the offices' own font packages know them. */
const FACE_NAMES: Record<Face, string> = {
  banner: '方正小标宋简体',
  heading: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  song: '宋体',
};

// What a machine without the offices' fonts should take instead.
const SUBSTITUTES: Partial<Record<Face, string>> = { banner: '宋体', kai: '楷体', fangsong: '仿宋' };

interface Look {
  name: string;
  face: Face;
  /** Points. */
  size: number;
  align?: Alignment;
  /** Characters before the first line, before every line, and by which the first line starts earlier. */
  firstLine?: number;
  left?: number;
  hanging?: number;
  right?: number;
  /** Exact line height, the text's unless told, and space below, in twips. */
  line?: number;
  after?: number;
  outline?: number;
  keepWithNext?: boolean;
}

export type StyleKind = ParagraphKind | 'contents' | 'cell' | 'pageNumber';

const text: Look = { name: 'Body', face: 'fangsong', size: 16, align: 'both', firstLine: 2 };
const heading: Look = { ...text, align: 'left', keepWithNext: true };

export const LOOKS: Record<StyleKind, Look> = {
  title: {
    name: 'Title',
    face: 'banner',
    size: 22,
    align: 'center',
    line: 660,
    after: LINE_TWIPS,
    keepWithNext: true,
    outline: 0,
  },
  subtitle: {
    name: 'Subtitle',
    face: 'kai',
    size: 16,
    align: 'center',
    after: LINE_TWIPS,
    keepWithNext: true,
  },
  textTitle: {
    name: 'Text title',
    face: 'heading',
    size: 16,
    align: 'center',
    after: Math.round(LINE_TWIPS / 2),
    keepWithNext: true,
  },
  level1: { ...heading, name: 'heading 1', face: 'heading', outline: 0 },
  level2: { ...heading, name: 'heading 2', face: 'kai', outline: 1 },
  level3: { ...heading, name: 'heading 3', outline: 2 },
  level4: { ...heading, name: 'heading 4', outline: 3 },
  body: text,
  plain: { ...text, name: 'Plain', firstLine: undefined },
  right: { ...text, name: 'Right', align: 'right', firstLine: undefined },
  note: { ...text, name: 'Note', size: 12, line: 400, firstLine: undefined },
  annexMark: { name: 'Annex mark', face: 'heading', size: 16, align: 'left', keepWithNext: true },
  annexNote: { ...text, name: 'Annex note', firstLine: undefined, left: 6, hanging: 4 },
  annexNoteNext: { ...text, name: 'Annex note next', firstLine: undefined, left: 6, hanging: 1 },
  contents: { name: 'Contents', face: 'fangsong', size: 16, align: 'left', left: 2, hanging: 1 },
  cell: { name: 'Cell', face: 'fangsong', size: 12, line: 400 },
  pageNumber: { name: 'Page number', face: 'song', size: 14, line: 320 },
};

/** The Word style id of a paragraph kind, e.g. level1 → Level1. */
export function styleId(kind: StyleKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** w:rFonts for a face: Chinese in the face itself, Latin letters and digits in Times New Roman. */
export function fonts(face: Face): string {
  const latin = 'Times New Roman';
  return element('rFonts', { ascii: latin, hAnsi: latin, eastAsia: FACE_NAMES[face], cs: latin });
}

/** w:ind, in hundredths of a character, with twips for programs that know no characters. */
export function indent(
  sides: { firstLine?: number; left?: number; hanging?: number; right?: number },
  points = TEXT_POINTS,
): string {
  const attributes: Record<string, number> = {};
  for (const side of ['left', 'right', 'hanging', 'firstLine'] as const) {
    const characters = sides[side];
    if (characters === undefined) continue;
    attributes[`${side}Chars`] = Math.round(characters * 100);
    attributes[side] = Math.round(characters * points * 20);
  }
  return Object.keys(attributes).length === 0 ? '' : element('ind', attributes);
}

/** w:sz and w:szCs; a size is in points, Word counts halves. */
export function size(points: number): string {
  return valued('sz', Math.round(points * 2)) + valued('szCs', Math.round(points * 2));
}

function style(kind: StyleKind, look: Look): string {
  const paragraph =
    (look.keepWithNext ? element('keepNext') : '') +
    (kind === 'contents' ? element('keepLines') : '') +
    valued('widowControl', 0) +
    // Beside the date, spaces between digits and 年月日 would make the widths that a signature counts with wrong.
    (kind === 'right' ? valued('autoSpaceDE', 0) + valued('autoSpaceDN', 0) : '') +
    (look.line === undefined ? '' : valued('snapToGrid', 0)) +
    element('spacing', {
      before: 0,
      after: look.after ?? 0,
      line: look.line ?? LINE_TWIPS,
      lineRule: 'exact',
    }) +
    indent(look) +
    (look.align === undefined ? '' : valued('jc', look.align)) +
    (look.outline === undefined ? '' : valued('outlineLvl', look.outline));
  return element(
    'style',
    {
      type: 'paragraph',
      customStyle: /^(Title|Subtitle|heading)/.test(look.name) ? undefined : 1,
      styleId: styleId(kind),
    },
    valued('name', look.name) +
      valued('basedOn', 'Normal') +
      element('qFormat') +
      element('pPr', {}, paragraph) +
      element('rPr', {}, fonts(look.face) + size(look.size)),
  );
}

/** The contents of word/styles.xml below its root. */
export function stylesXml(): string {
  const kinds = Object.keys(LOOKS) as StyleKind[];
  return (
    element(
      'docDefaults',
      {},
      element(
        'rPrDefault',
        {},
        element(
          'rPr',
          {},
          fonts('fangsong') + size(16) + element('lang', { val: 'en-US', eastAsia: 'zh-CN' }),
        ),
      ) + element('pPrDefault'),
    ) +
    element('style', { type: 'paragraph', default: 1, styleId: 'Normal' }, valued('name', 'Normal')) +
    kinds.map((kind) => style(kind, LOOKS[kind])).join('')
  );
}

/** The contents of word/fontTable.xml below its root: which face to take where an office's own is not installed. */
export function fontTableXml(): string {
  return (Object.keys(FACE_NAMES) as Face[])
    .map((face) => {
      const substitute = SUBSTITUTES[face];
      return element(
        'font',
        { name: FACE_NAMES[face] },
        (substitute === undefined ? '' : valued('altName', substitute)) +
          valued('charset', '86') +
          valued('family', face === 'heading' ? 'modern' : 'roman') +
          valued('pitch', 'default'),
      );
    })
    .join('');
}
