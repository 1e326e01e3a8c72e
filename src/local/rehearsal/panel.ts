// The panel talks over a round's scores: remarks in cells, comments beside them, all brought home by the office.
import { addComment } from '../hand/drive';
import { SheetHand } from '../hand/sheet';
import type { Workspace } from '../runtime/workspace';
import { refusal } from '../services/spreadsheets/access';
import { type SheetState, sheetsOf, spreadsheetOf } from '../services/spreadsheets/state';
import { habitsOf } from './reviewer-habits';
import { firstLines, type Stage } from './stage';

const REMARKS = [
  '各位给分较一致，同意入围。',
  '事迹过硬，建议优先。',
  '分歧较大，会上复核了材料，以实绩为准。',
  '同意按得分排序。',
  '建议汇编时补充数据。',
];
/** A panel speaks about the best of its category, not about everybody. */
const SPOKEN_OF = 6;

/** Makes the panel sheets, lets members write in them, and collects it. Tells why when the program makes none. */
export function holdPanel(stage: Stage, round: string): void {
  const { office, workspace, scheduler, watcher } = stage;
  const made = office.ask('menuMakePanelSheets');
  watcher.tell(firstLines(made.said, 1));
  if (!made.done) return;
  const sheets = office
    .rows('review_sheets')
    .filter(({ cells }) => cells.round === round && cells.reviewer_id === '' && cells.file_id !== '');
  const addresses = office.rows('reviewers').map(({ cells }) => cells.email!);
  for (const { cells } of sheets) {
    const id = cells.file_id!;
    const members = addresses.filter((email) => refusal(workspace.store, email, id, true) === null);
    if (members.length > 0) discuss(workspace, id, members);
  }
  scheduler.settle();
  watcher.tell(firstLines(office.click('menuCollectComments'), 1));
}

/** Members write in turn; one comments on a code, and one forgets to say whom he means. */
export function discuss(workspace: Workspace, id: string, members: readonly string[]): void {
  const { sheet, code, discussion } = discussionIn(workspace, id);
  const rows = sheet.rows.slice(2).flatMap((cells, at) => {
    const shown = String(cells?.[code]?.v ?? '');
    return shown === '' ? [] : [{ row: at + 2, code: shown }];
  });
  rows.slice(0, SPOKEN_OF).forEach(({ row, code: one }, at) => {
    const member = members[at % members.length]!;
    const { chance } = habitsOf(`${member} ${one}`);
    new SheetHand(workspace, member, id).editCell(
      { sheetId: sheet.sheetId, row, column: discussion },
      chance.pick(REMARKS),
    );
  });
  const [best] = rows;
  if (best === undefined) return;
  addComment(workspace, members[0]!, id, '请核实所附荣誉证书的年份。', best.code);
  addComment(workspace, members[members.length - 1]!, id, '这一位的材料请秘书处再看一遍。');
}

function discussionIn(
  workspace: Workspace,
  id: string,
): { sheet: SheetState; code: number; discussion: number } {
  for (const sheet of sheetsOf(spreadsheetOf(workspace.store, id))) {
    const keys = (sheet.rows[0] ?? []).map((cell) => String(cell?.v ?? ''));
    if (keys.includes('discussion'))
      return { sheet, code: keys.indexOf('code'), discussion: keys.indexOf('discussion') };
  }
  throw new Error(`${id} 里没有会评表。`);
}
