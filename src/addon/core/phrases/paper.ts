// The words of the paper lane, and those by which scans are told apart.
import type { UploadField } from '../findings';
import { quoted } from './quoting';

export const PAPER_PHRASES = {
  fileWords: {
    photo: /照片|证件照|免冠|一寸|头像/,
    registration_form: /报名表|申报表|推荐表|登记表/,
    certificates: /证书|荣誉|奖状|奖章/,
  } satisfies Record<UploadField, RegExp> as Record<UploadField, RegExp>,
  imported: (id: string, revision: number): string =>
    revision === 1 ? `已导入，编号 ${id}。` : `已更正 ${id}（第 ${revision} 稿）。`,
  leftToOwner: (owner: string): string =>
    `已记下：程序将用 ${owner} 的账号导入，最迟一小时内完成，结果写在“导入结果”一列。请把材料文件夹共享给该账号。`,
  timeUnreadable: (typed: string): string =>
    `没有导入：收到时间“${quoted(typed)}”看不懂，请按“2021-12-03 10:00”填写，再点“导入线下申报”；收到时间不清楚的，清空这一格，程序按导入的时间登记。`,
  formulas: (cells: readonly { label: string; cell: string }[]): string =>
    `没有导入：${cells.map(({ label, cell }) => `“${label}”（${cell}）`).join('、')}里是公式，表格显示的是算出来的结果，不是原文。请改为文字：先打一个英文单引号（'），再照原文输入；是链接的，直接粘贴网址。改好后再点“导入线下申报”。`,
  folderUnreadable: '没有导入：材料文件夹打不开，请检查链接或共享设置，再点“导入线下申报”。',
};
