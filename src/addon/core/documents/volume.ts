// Lays out a volume (汇编): cover text, contents with pages, then every nominee's text on pages of its own.
import { headingKind, titleOfDeeds } from './headings';
import { type Block, linesOf, type PaperDocument } from './model';

export interface VolumeEntry {
  /** Letters, digits and underscores: where the contents line leads. */
  bookmark: string;
  contentsLine: string;
  heading: string;
  /** Below the heading; '' for nothing. */
  subheading: string;
  /** As typed; a title that it begins with and numbered headings are set as such. */
  text: string;
  /** Parts behind it, each with a heading. */
  parts: { title: string; text: string }[];
}

export interface Volume {
  title: string;
  paragraphs: readonly string[];
  contentsTitle: string;
  /** By category, in the order of the volume. */
  groups: { title: string; entries: VolumeEntry[] }[];
  signers: readonly string[];
  date: string;
}

/** Each entry starts on a new page; the contents stand behind the cover text, the pages are counted from the first entry. */
export function volume({ title, paragraphs, contentsTitle, groups, signers, date }: Volume): PaperDocument {
  const cover: Block[] = [
    { kind: 'title', text: title },
    ...paragraphs.map((text): Block => ({ kind: 'body', text })),
    { kind: 'signature', signers: [...signers], date },
  ];
  const contents: Block[] = [
    { kind: 'title', text: contentsTitle },
    ...groups.flatMap((group): Block[] => [
      { kind: 'plain', text: [{ text: group.title, face: 'heading' }], keepWithNext: true },
      ...group.entries.map(
        ({ contentsLine: text, bookmark }): Block => ({ kind: 'contents', text, bookmark }),
      ),
    ]),
  ];
  const entries = groups
    .flatMap((group) => group.entries)
    .flatMap((entry, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      ...entryBlocks(entry),
    ]);
  return {
    name: title.replace(/\n/g, ''),
    sections: [
      { blocks: cover, pageNumbers: false },
      { blocks: contents, pageNumbers: false },
      { blocks: entries, firstPageNumber: 1 },
    ],
  };
}

function entryBlocks({ heading, bookmark, subheading, text, parts }: VolumeEntry): Block[] {
  const own = titleOfDeeds(text);
  const lines = linesOf(text).slice(own === '' ? 0 : 1);
  return [
    { kind: 'title', text: heading, bookmark },
    ...(subheading === '' ? [] : [{ kind: 'subtitle', text: subheading } as const]),
    ...(own === '' ? [] : [{ kind: 'textTitle', text: own } as const]),
    ...lines.map(textBlock),
    ...parts.flatMap((part): Block[] => [
      { kind: 'level1', text: part.title },
      ...linesOf(part.text).map(textBlock),
    ]),
  ];
}

function textBlock(line: string): Block {
  return { kind: headingKind(line) ?? 'body', text: line };
}
