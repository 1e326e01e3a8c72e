// How long each candidate's text in the volume is, beside it in the tab, and which are longer than the settings want.
import type { Campaign } from '../campaign';
import { countCharacters } from '../chinese/text';
import { VOLUME_PHRASES as WORDS } from '../phrases/publicity';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges, rowsAfter } from '../registry-write';

/** The text that the volume prints: the editor's, or as typed. */
export function textForVolume(deeds: RegistryRow): string {
  return textOf(deeds, 'deeds_edited').trim() || textOf(deeds, 'deeds');
}

/** How many characters, as people count them, a text is too long for the volume; 0 when it fits or nothing is set. */
export function overLength(text: string, campaign: Campaign): number {
  const limit = campaign.publicity.volumeChars;
  return limit === null ? 0 : Math.max(0, countCharacters(text) - limit);
}

/** Notes it for everybody on a shortlist as `changes` leave it and wherever an editor has begun; does nothing where deeds are not read. */
export function noteVolumeLengths(snapshot: Snapshot, campaign: Campaign, changes: RegistryChanges): void {
  const listed = rowsAfter('shortlist', snapshot, changes);
  const candidates = new Set(listed.map((row) => textOf(row, 'nomination_id')));
  const limit = campaign.publicity.volumeChars;
  for (const row of rowsOf(snapshot, 'deeds')) {
    const edited = textOf(row, 'deeds_edited').trim() !== '';
    const concerned = edited || candidates.has(textOf(row, 'id'));
    const text = textForVolume(row);
    const over = overLength(text, campaign);
    change(changes, 'deeds', row, {
      volume_length: concerned ? WORDS.length(countCharacters(text), limit, edited) : '',
      volume_check: concerned && over > 0 ? WORDS.over(over) : '',
    });
  }
}
