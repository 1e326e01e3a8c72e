// Translates Google's cell formats, borders and colours into those of an .xlsx file.
import type { AlignmentStyle, BorderSide, BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { Resource } from '../services/spreadsheets/state';

/** What Sheets shows where no font is set. */
export const DEFAULT_FONT: FontStyle = { name: 'Arial', size: 10 };

/** "RRGGBB" of a Color or ColorStyle pair; undefined where neither is set. */
export function hexColor(color: Resource | undefined, style?: Resource): string | undefined {
  const rgb = style?.rgbColor ?? color;
  if (rgb === undefined || rgb === null) return undefined;
  const part = (value: unknown) =>
    Math.round(Math.min(1, Math.max(0, Number(value ?? 0))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`.toUpperCase();
}

/** The style of a cell; `unlocked` cells may be edited on a protected sheet, `band` is the colour of its stripe. */
export function cellStyle(format: Resource, options: { unlocked?: boolean; band?: string } = {}): CellStyle {
  const style: CellStyle = { font: fontStyle(format.textFormat ?? {}) };
  const background = hexColor(format.backgroundColor, format.backgroundColorStyle) ?? options.band;
  if (background !== undefined)
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: background } };
  const border = borderStyle(format.borders ?? {});
  if (border !== undefined) style.border = border;
  style.alignment = alignmentStyle(format);
  const pattern = numberPattern(format.numberFormat);
  if (pattern !== undefined) style.numFmt = pattern;
  if (options.unlocked === true) style.protection = { locked: false };
  return style;
}

/** A conditional format's style: a fill there is a background colour, and only what it sets is written. */
export function differentialStyle(format: Resource): CellStyle {
  const style: CellStyle = {};
  const background = hexColor(format.backgroundColor, format.backgroundColorStyle);
  if (background !== undefined)
    style.fill = { type: 'pattern', pattern: 'solid', bgColor: { rgb: background } };
  const text: Resource = format.textFormat ?? {};
  const color = hexColor(text.foregroundColor, text.foregroundColorStyle);
  const font: FontStyle = {};
  if (color !== undefined) font.color = { rgb: color };
  if (text.bold === true) font.bold = true;
  if (text.italic === true) font.italic = true;
  if (text.strikethrough === true) font.strikethrough = true;
  if (Object.keys(font).length > 0) style.font = font;
  return style;
}

export function fontStyle(text: Resource): FontStyle {
  const font: FontStyle = {
    name: text.fontFamily ?? DEFAULT_FONT.name,
    size: text.fontSize ?? DEFAULT_FONT.size,
  };
  const color = hexColor(text.foregroundColor, text.foregroundColorStyle);
  if (color !== undefined) font.color = { rgb: color };
  if (text.bold === true) font.bold = true;
  if (text.italic === true) font.italic = true;
  if (text.underline === true) font.underline = true;
  if (text.strikethrough === true) font.strikethrough = true;
  return font;
}

const VERTICAL = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;
const HORIZONTAL = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;

/** Sheets' CLIP has no counterpart: Excel lets long text run over empty neighbours. */
function alignmentStyle(format: Resource): AlignmentStyle {
  const alignment: AlignmentStyle = {
    vertical: VERTICAL[format.verticalAlignment as keyof typeof VERTICAL] ?? 'bottom',
  };
  const horizontal = HORIZONTAL[format.horizontalAlignment as keyof typeof HORIZONTAL];
  if (horizontal !== undefined) alignment.horizontal = horizontal;
  if (format.wrapStrategy === 'WRAP') alignment.wrapText = true;
  return alignment;
}

const LINES: Record<string, BorderSide['style']> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

function borderStyle(borders: Resource): BorderStyle | undefined {
  const result: BorderStyle = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = LINES[borders[side]?.style ?? ''];
    if (line === undefined) continue;
    result[side] = {
      style: line,
      color: { rgb: hexColor(borders[side].color, borders[side].colorStyle) ?? '000000' },
    };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: '@',
  DATE: 'yyyy-mm-dd',
  DATE_TIME: 'yyyy-mm-dd hh:mm:ss',
  TIME: 'hh:mm:ss',
  PERCENT: '0.00%',
};

function numberPattern(numberFormat: Resource | undefined): string | undefined {
  return numberFormat?.pattern || DEFAULT_PATTERNS[numberFormat?.type ?? ''];
}
