// A letter of the organizing office (函): title, addressee, text, signer and date.
import type { PaperDocument } from './model';

/** `date` as it is printed, e.g. 2021年12月10日. */
export function letterTo(
  title: string,
  addressee: string,
  paragraphs: readonly string[],
  signer: string,
  date: string,
): PaperDocument {
  return {
    name: title,
    sections: [
      {
        blocks: [
          { kind: 'title', text: title },
          { kind: 'plain', text: addressee },
          ...paragraphs.map((text) => ({ kind: 'body' as const, text })),
          { kind: 'signature', signers: [signer], date },
        ],
      },
    ],
  };
}
