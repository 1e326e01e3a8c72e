// Writes a document as the parts of a .docx file (WordprocessingML), ready to be zipped by whoever calls.
import { keptTogether } from './keeping';
import {
  type Block,
  OFFICIAL_MARGINS,
  PAGE_MILLIMETRES,
  type PaperDocument,
  type Section,
  textWidth,
} from './model';
import {
  type Bookmarks,
  contentsParagraph,
  invisibleParagraph,
  type Placement,
  paragraphXml,
  signatureParagraphs,
  textParagraph,
} from './paragraphs';
import { fonts, fontTableXml, LINE_TWIPS, size, stylesXml } from './styles';
import { tableXml, twips } from './word-tables';
import { element, escapeXml, valued } from './xml';

export interface DocxPart {
  /** Path inside the archive. */
  path: string;
  text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships"`;

/**
 * The parts of a .docx file, the content types first as readers like it. Zipped in this order they open in Word,
 * WPS and LibreOffice. Text may hold anything: markup is escaped, characters that XML forbids are dropped.
 *
 * @throws Error when a table's row does not fill its columns
 */
export function writeDocx(document: PaperDocument): DocxPart[] {
  const bookmarks: Bookmarks = { next: 0 };
  const body = document.sections
    .map((section, index) => sectionXml(section, index === document.sections.length - 1, bookmarks))
    .join('');
  const main = ['styles', 'settings', 'fontTable', 'footer1', 'footer2', 'footer3'];
  return [
    { path: '[Content_Types].xml', text: contentTypes(main) },
    {
      path: '_rels/.rels',
      text: relationships(['officeDocument:word/document.xml', 'core:docProps/core.xml']),
    },
    { path: 'docProps/core.xml', text: properties(document.name) },
    { path: 'word/document.xml', text: rooted('document', element('body', {}, body)) },
    {
      path: 'word/_rels/document.xml.rels',
      text: relationships(main.map((name) => `${name.replace(/\d/, '')}:${name}.xml`)),
    },
    { path: 'word/styles.xml', text: rooted('styles', stylesXml()) },
    { path: 'word/settings.xml', text: rooted('settings', settingsXml()) },
    { path: 'word/fontTable.xml', text: rooted('fonts', fontTableXml()) },
    { path: 'word/footer1.xml', text: rooted('ftr', pageNumber('right')) },
    { path: 'word/footer2.xml', text: rooted('ftr', pageNumber('left')) },
    { path: 'word/footer3.xml', text: rooted('ftr', paragraphXml('pageNumber', '')) },
  ];
}

function rooted(name: string, content: string): string {
  return `${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

function sectionXml(section: Section, isLast: boolean, bookmarks: Bookmarks): string {
  const layout = layoutXml(section);
  const blocks = keptTogether(section.blocks);
  const width = twips(textWidth(section));
  let startsPage = false;
  let content = '';
  let sectionEnded = isLast;
  blocks.forEach((block, index) => {
    if (block.kind === 'pageBreak') {
      startsPage = true;
      return;
    }
    const endsHere = !isLast && index === blocks.length - 1 && block.kind !== 'table';
    content += blockXml(
      block,
      { startsPage, sectionEnd: endsHere ? layout : undefined, next: blocks[index + 1]?.kind },
      width,
      bookmarks,
    );
    // Two tables in a row would flow into one, and a table cannot be the last thing of a section.
    if (
      block.kind === 'table' &&
      (blocks[index + 1]?.kind === 'table' || (isLast && index === blocks.length - 1))
    ) {
      content += invisibleParagraph();
    }
    if (endsHere) sectionEnded = true;
    startsPage = false;
  });
  if (!sectionEnded) content += invisibleParagraph({ sectionEnd: layout });
  return isLast ? content + layout : content;
}

function blockXml(block: Block, placement: Placement, width: number, bookmarks: Bookmarks): string {
  switch (block.kind) {
    case 'table':
      return (placement.startsPage ? invisibleParagraph({ startsPage: true }) : '') + tableXml(block);
    case 'contents':
      return contentsParagraph(block, width, placement);
    case 'signature':
      return signatureParagraphs(block, placement);
    case 'pageBreak':
      return '';
    default:
      return textParagraph(block, placement, bookmarks);
  }
}

/** w:sectPr. GB/T 9704-2012, 7.5: the page number stands 7 millimetres below the text. */
function layoutXml(section: Section): string {
  const margins = section.margins ?? OFFICIAL_MARGINS;
  const { short, long } = PAGE_MILLIMETRES;
  const [width, height] = section.landscape ? [long, short] : [short, long];
  // A section without footers of its own would inherit the numbers of the one before: the third part is empty.
  const [odd, even] = section.pageNumbers === false ? ['rId6', 'rId6'] : ['rId4', 'rId5'];
  const footers =
    `<w:footerReference w:type="default" r:id="${odd}"/>` +
    `<w:footerReference w:type="even" r:id="${even}"/>`;
  return element(
    'sectPr',
    {},
    footers +
      valued('type', 'nextPage') +
      element('pgSz', {
        w: twips(width),
        h: twips(height),
        orient: section.landscape ? 'landscape' : undefined,
      }) +
      element('pgMar', {
        top: twips(margins.top),
        right: twips(margins.right),
        bottom: twips(margins.bottom),
        left: twips(margins.left),
        header: twips(15),
        footer: Math.max(twips(10), twips(margins.bottom - 7) - 320),
        gutter: 0,
      }) +
      (section.firstPageNumber === undefined
        ? ''
        : element('pgNumType', { start: section.firstPageNumber })) +
      element('docGrid', { type: 'lines', linePitch: LINE_TWIPS }),
  );
}

/** "— 1 —", 四号 half-width digits, one character away from the edge. */
function pageNumber(side: 'left' | 'right'): string {
  const looks = element('rPr', {}, fonts('song') + size(14));
  const run = (content: string) => element('r', {}, looks + content);
  const field = (type: string) => run(element('fldChar', { fldCharType: type }));
  const content =
    run('<w:t xml:space="preserve">— </w:t>') +
    field('begin') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    field('separate') +
    run('<w:t>1</w:t>') +
    field('end') +
    run('<w:t xml:space="preserve"> —</w:t>');
  const placed = element('ind', { [`${side}Chars`]: 100, [side]: 280 }) + valued('jc', side);
  return paragraphXml('pageNumber', content, {}, { beforeSection: placed });
}

function settingsXml(): string {
  const compatibility = element('compatSetting', {
    name: 'compatibilityMode',
    uri: 'http://schemas.microsoft.com/office/word',
    val: 15,
  });
  return (
    element('evenAndOddHeaders') +
    valued('characterSpacingControl', 'compressPunctuation') +
    element('compat', {}, compatibility) +
    element('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' })
  );
}

function contentTypes(parts: string[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('word/document.xml', `${MIME}.document.main`) +
    parts.map((name) => override(`word/${name}.xml`, `${MIME}.${name.replace(/\d/, '')}`)).join('') +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') +
    '</Types>'
  );
}

/** Relationships rId1, rId2 … in the order given, each "type:target". */
function relationships(targets: string[]): string {
  const items = targets.map((item, index) => {
    const [type, target] = item.split(':');
    const base =
      type === 'core'
        ? `${PACKAGE}/relationships/metadata/core-properties`
        : `${OFFICE}/relationships/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${base}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function properties(name: string): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(name)}</dc:title></cp:coreProperties>`
  );
}
