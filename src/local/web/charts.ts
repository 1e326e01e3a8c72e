// A tab's charts as SVG, drawn from the same cells that Sheets would draw them from, each with its numbers as a table.
import { hexColor } from '../export/xlsx-styles';
import type { Calculation } from '../services/spreadsheets/formulas';
import { cellAt, type Resource, type SheetState } from '../services/spreadsheets/state';
import { displayed } from '../services/spreadsheets/values';
import { html, type Markup } from './markup';

const PALETTE = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const WIDTH = 440;
const BAR = 20;
const LABELS = 120;
const MOST_BARS = 40;

interface Point {
  label: string;
  shown: string;
  value: number;
}

/** Finished HTML; '' where there are no charts. */
export function chartsOf(calculation: Calculation, sheet: SheetState): string {
  return sheet.charts.map((chart) => figure(calculation, chart.spec ?? {})?.text ?? '').join('');
}

function figure(calculation: Calculation, spec: Resource): Markup | null {
  const pie = spec.pieChart as Resource | undefined;
  const basic = spec.basicChart as Resource | undefined;
  const headers: number = pie ? 0 : (basic?.headerCount ?? 0);
  const labels = textsOf(calculation, pie ? pie.domain : basic?.domains?.[0]?.domain, headers);
  const values = textsOf(calculation, pie ? pie.series : basic?.series?.[0]?.series, headers);
  const points = labels
    .map((label, at): Point => {
      const shown = values[at] ?? '';
      return { label, shown, value: Number(shown.replace(/[,%]/g, '')) || 0 };
    })
    .filter(({ label }) => label !== '')
    .slice(0, MOST_BARS);
  if (points.length === 0) return null;
  const color = hexColor(basic?.series?.[0]?.color, basic?.series?.[0]?.colorStyle);
  const drawing = pie ? pieOf(points) : barsOf(points, color === undefined ? PALETTE[0]! : `#${color}`);
  const title = String(spec.title ?? '图表');
  return html`<figure class="chart"><figcaption>${title}</figcaption>${drawing}<details><summary>数字</summary><table><caption>${title}</caption><tbody>${points.map(
    ({ label, shown }) => html`<tr><th scope="row">${label}</th><td>${shown}</td></tr>`,
  )}</tbody></table></details></figure>`;
}

function textsOf(calculation: Calculation, data: Resource | undefined, headers: number): string[] {
  const source = data?.sourceRange?.sources?.[0] as Resource | undefined;
  const sheet = calculation.spreadsheet.sheets[source?.sheetId ?? 0];
  if (source === undefined || sheet === undefined) return [];
  const texts: string[] = [];
  const column = source.startColumnIndex ?? 0;
  const last = Math.min(source.endRowIndex ?? sheet.rows.length, sheet.rows.length);
  for (let row = (source.startRowIndex ?? 0) + headers; row < last; row += 1)
    texts.push(displayed(calculation, sheet, cellAt(sheet, row, column)));
  return texts;
}

function barsOf(points: Point[], color: string): Markup {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const height = points.length * (BAR + 6) + 6;
  const room = WIDTH - LABELS - 50;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-hidden="true">${points.map(
    ({ label, shown, value }, at) => {
      const y = 6 + at * (BAR + 6);
      const width = Math.max(0, Math.round((value / most) * room));
      const name = label.length > 9 ? `${label.slice(0, 8)}…` : label;
      return html`<text x="${LABELS - 8}" y="${y + 14}" text-anchor="end" font-size="12">${name}</text><rect x="${LABELS}" y="${y}" width="${width}" height="${BAR}" fill="${color}"><title>${label}：${shown}</title></rect><text x="${LABELS + width + 6}" y="${y + 14}" font-size="12">${shown}</text>`;
    },
  )}</svg>`;
}

function pieOf(points: Point[]): Markup {
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const height = Math.max(180, points.length * 20 + 20);
  let angle = -Math.PI / 2;
  const slices = points.map(({ label, shown, value }, at) => {
    const share = total === 0 ? 0 : value / total;
    const from = angle;
    angle += share * 2 * Math.PI;
    const color = PALETTE[at % PALETTE.length]!;
    // An arc whose ends meet would vanish.
    const shape =
      share > 0.9999
        ? html`<circle cx="90" cy="90" r="80" fill="${color}"><title>${label}：${shown}</title></circle>`
        : html`<path d="M90 90 L${point(from)} A80 80 0 ${share > 0.5 ? 1 : 0} 1 ${point(angle)} Z" fill="${color}"><title>${label}：${shown}</title></path>`;
    const y = 20 + at * 20;
    return html`${share > 0 ? shape : null}<rect x="196" y="${y - 10}" width="12" height="12" fill="${color}"/><text x="214" y="${y}" font-size="12">${label}　${shown}</text>`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-hidden="true">${slices}</svg>`;
}

function point(angle: number): string {
  return `${(90 + 80 * Math.cos(angle)).toFixed(2)} ${(90 + 80 * Math.sin(angle)).toFixed(2)}`;
}
