// Google's cell formats as the browser's sheet component wants them.
import { hexColor } from '../export/xlsx-styles';
import type { Resource } from '../services/spreadsheets/state';

/** A style of the component (IStyleData), as far as it is used. */
export type Look = Record<string, unknown>;

const HORIZONTAL: Record<string, number> = { LEFT: 1, CENTER: 2, RIGHT: 3 };
const VERTICAL: Record<string, number> = { TOP: 1, MIDDLE: 2, BOTTOM: 3 };
const WRAP: Record<string, number> = { OVERFLOW_CELL: 1, LEGACY_WRAP: 3, CLIP: 2, WRAP: 3 };
const LINES: Record<string, number> = {
  DOTTED: 3,
  DASHED: 4,
  SOLID: 1,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
  DOUBLE: 7,
};

export const FONT = 'Noto Sans CJK SC';

/** The look of a cell: its own format, `over` it the conditional ones (the strongest first), below it its stripe. */
export function lookOf(
  format: Resource,
  over: Resource[],
  stripe: string | undefined,
  isNumber: boolean,
): Look {
  const text: Resource = { ...format.textFormat };
  let background = hexColor(format.backgroundColor, format.backgroundColorStyle) ?? stripe;
  let color = hexColor(text.foregroundColor, text.foregroundColorStyle);
  for (const one of [...over].reverse()) {
    background = hexColor(one.backgroundColor, one.backgroundColorStyle) ?? background;
    const conditional: Resource = one.textFormat ?? {};
    color = hexColor(conditional.foregroundColor, conditional.foregroundColorStyle) ?? color;
    for (const key of ['bold', 'italic', 'underline', 'strikethrough'])
      if (conditional[key] !== undefined) text[key] = conditional[key];
  }
  const look: Look = {
    ff: text.fontFamily ?? FONT,
    fs: text.fontSize ?? 10,
    vt: VERTICAL[format.verticalAlignment ?? ''] ?? 3,
    tb: WRAP[format.wrapStrategy ?? ''] ?? 1,
    ht: HORIZONTAL[format.horizontalAlignment ?? ''] ?? (isNumber ? 3 : 1),
  };
  if (background !== undefined) look.bg = { rgb: `#${background}` };
  if (color !== undefined) look.cl = { rgb: `#${color}` };
  if (text.bold === true) look.bl = 1;
  if (text.italic === true) look.it = 1;
  if (text.underline === true) look.ul = { s: 1 };
  if (text.strikethrough === true) look.st = { s: 1 };
  const borders = bordersOf(format.borders ?? {});
  if (borders !== undefined) look.bd = borders;
  return look;
}

function bordersOf(borders: Resource): Look | undefined {
  const sides: Look = {};
  for (const [side, key] of [
    ['top', 't'],
    ['bottom', 'b'],
    ['left', 'l'],
    ['right', 'r'],
  ] as const) {
    const style = LINES[borders[side]?.style ?? ''];
    if (style === undefined) continue;
    sides[key] = {
      s: style,
      cl: { rgb: `#${hexColor(borders[side].color, borders[side].colorStyle) ?? '000000'}` },
    };
  }
  return Object.keys(sides).length === 0 ? undefined : sides;
}
