// Lays out a volume (汇编): cover text, contents with pages, then every nominee's text on pages of its own.
import { type Block, linesOf, type PaperDocument } from './model';

export interface VolumeEntry {
  /** Letters, digits and underscores: where the contents line leads. */
  bookmark: string;
  contentsLine: string;
  heading: string;
  subheading: string;
  parts: { title: string; text: string }[];
}

export interface Volume {
  title: string;
  paragraphs: string[];
  contentsTitle: string;
  /** By category, in the order of the volume. */
  groups: { title: string; entries: VolumeEntry[] }[];
  signers: string[];
  date: string;
}

/** Each entry starts on a new page; the contents stand behind the cover text, the pages are counted from the first entry. */
export function volume({ title, paragraphs, contentsTitle, groups, signers, date }: Volume): PaperDocument {
  const cover: Block[] = [
    { kind: 'title', text: title },
    ...paragraphs.map((text): Block => ({ kind: 'body', text })),
    { kind: 'signature', signers, date },
  ];
  const contents: Block[] = [
    { kind: 'title', text: contentsTitle },
    ...groups.flatMap((group): Block[] => [
      { kind: 'level1', text: group.title },
      ...group.entries.map(
        ({ contentsLine: text, bookmark }): Block => ({ kind: 'contents', text, bookmark }),
      ),
    ]),
  ];
  const entries = groups
    .flatMap((group) => group.entries)
    .flatMap((entry, at): Block[] => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      { kind: 'title', text: entry.heading, bookmark: entry.bookmark },
      { kind: 'subtitle', text: entry.subheading },
      ...entry.parts.flatMap(({ title: heading, text }): Block[] => [
        ...(heading === '' ? [] : [{ kind: 'level1', text: heading } as const]),
        ...linesOf(text).map((line): Block => ({ kind: 'body', text: line })),
      ]),
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
