// Keeps what belongs together on one page: no signature may stand on a page without text.
import type { Block, Table } from './model';

/**
 * The blocks, with those marked that stay with a signature below them: back to the last paragraph of the text, or the
 * last row of a table. (GB/T 9704-2012, 7.3.5: the signature is never on a page without text.)
 */
export function keptTogether(blocks: readonly Block[]): Block[] {
  const kept = [...blocks];
  kept.forEach((block, index) => {
    if (block.kind !== 'signature') return;
    for (let before = index - 1; before >= 0; before -= 1) {
      const above = kept[before]!;
      if (above.kind === 'table') kept[before] = lastRowKept(above);
      if (!('text' in above) || above.kind === 'contents') return;
      kept[before] = { ...above, keepWithNext: true };
      // 附件说明 and empty lines are not text.
      if (above.text !== '' && above.kind !== 'annexNote' && above.kind !== 'annexNoteNext') return;
    }
  });
  return kept;
}

/** The table with its last row on the page of what stands below it. */
export function lastRowKept(table: Table): Table {
  const last = table.rows.length - 1;
  return {
    ...table,
    rows: table.rows.map((row, at) => (at === last ? { ...row, keepWithNext: true } : row)),
  };
}
