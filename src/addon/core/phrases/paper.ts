// The words of the paper lane, and those by which scans are told apart.
import type { UploadField } from '../findings';

export const PAPER_PHRASES = {
  fileWords: {
    photo: /照片|证件照|免冠|一寸|头像/,
    registration_form: /报名表|申报表|推荐表|登记表/,
    certificates: /证书|荣誉|奖状|奖章/,
  } satisfies Record<UploadField, RegExp> as Record<UploadField, RegExp>,
  imported: (id: string, revision: number, folderUnreadable: boolean): string => {
    const done = revision === 1 ? `已导入，编号 ${id}。` : `已更正 ${id}（第 ${revision} 稿）。`;
    return folderUnreadable ? `${done}材料文件夹打不开，请检查链接或共享设置。` : done;
  },
};
