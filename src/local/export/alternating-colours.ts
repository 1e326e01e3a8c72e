// The stripes of alternating colours: which of them a cell lies in.
import type { Resource } from '../services/spreadsheets/state';
import { hexColor } from './xlsx-styles';

/** The colour of the stripe that a cell lies in (alternating colours). */
export function stripesOf(bandedRanges: Resource[]): (row: number, column: number) => string | undefined {
  const areas = bandedRanges.map(({ range = {}, rowProperties: colors = {} }) => ({
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? Number.POSITIVE_INFINITY,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? Number.POSITIVE_INFINITY,
    header: hexColor(colors.headerColor, colors.headerColorStyle),
    bands: [
      hexColor(colors.firstBandColor, colors.firstBandColorStyle),
      hexColor(colors.secondBandColor, colors.secondBandColorStyle),
    ],
  }));
  return (row, column) => {
    const area = areas.find(
      (one) => row >= one.top && row < one.bottom && column >= one.left && column < one.right,
    );
    if (area === undefined) return undefined;
    const at = row - area.top;
    if (area.header === undefined) return area.bands[at % 2];
    return at === 0 ? area.header : area.bands[(at - 1) % 2];
  };
}
