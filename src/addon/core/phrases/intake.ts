// The words of intake: journal entries, names of folders and files, reports.
import { chinaMinute } from '../chinese/time';
import type { Finding, TextField, UploadField } from '../findings';
import type { Status } from '../flow';
import type { Nomination } from '../nomination';
import { FIELD_TITLES } from './fields';
import { quoted } from './quoting';
import { CHOICES } from './tabs';

export const FILE_WORDS: Record<UploadField, string> = {
  photo: '照片',
  registration_form: '报名表（盖章）',
  certificates: '荣誉证书',
};

export const PARKING_PHRASES = {
  parked: (name: string, links: readonly string[], error: string): string =>
    `“${quoted(name)}”的申报暂未登记：上传的文件 ${links.join('、')} 在云端硬盘里打不开（${quoted(error)}）。其他申报照常受理；程序每小时再试一次，一天内仍打不开就先登记，把这份材料记为未收到。请点开链接看看，或请申报人用编辑链接重新上传。`,
  givenUp: (name: string, links: readonly string[]): string =>
    `“${quoted(name)}”的申报已登记：上传的文件 ${links.join('、')} 一天来一直打不开，记为未收到。请联系申报人用编辑链接重新上传。`,
};

export const INTAKE_PHRASES = {
  program: '程序',
  nameless: '未填姓名',
  receivedDetail: (nomination: Nomination): string =>
    `${CHOICES.lane[nomination.lane]}收到“${nomination.values.name}”的申报。`,
  correctedDetail: (fields: readonly TextField[]): string =>
    fields.length === 0
      ? '更正了事迹、媒体表彰或上传材料。'
      : `更正：${fields.map((field) => FIELD_TITLES[field]).join('、')}。`,
  restoredDetail: (nomination: Nomination): string =>
    `已按${nomination.lane === 'paper' ? '“线下申报”' : '表单中的答复'}补回被删除的内容。`,
  formClosed: (deadline: number): string =>
    `补正已于${chinaMinute(deadline)}截止，申报表单不再接收申报和更正。需要延期时，改“设置”中的“补正截止”，表单会重新开放。`,
  formReopened: (deadline: number): string => `补正截止已改为${chinaMinute(deadline)}，申报表单重新开放。`,
  formRule: '设置·补正截止',
  movedDetail: (status: Status): string => `现为“${CHOICES.status[status]}”。`,
  rules: (findings: readonly Finding[]): string =>
    [...new Set(findings.map((finding) => FIELD_TITLES[finding.field]))].join('、'),
  registrationFormName: (id: string, name: string): string => `${id} ${name} 报名表（打印盖章用）.docx`,
  originalName: '填报原文.txt',
  fileName: (id: string, name: string, field: UploadField, number: number, original: string): string => {
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(original)?.[0].toLowerCase() ?? '';
    return `${id} ${name} ${FILE_WORDS[field]}${number === 0 ? '' : number}${extension}`;
  },
  report: (fresh: number, corrected: number): string => {
    if (fresh === 0 && corrected === 0) return '没有新的申报。';
    const parts = [];
    if (fresh > 0) parts.push(`新收申报 ${fresh} 份`);
    if (corrected > 0) parts.push(`收到更正 ${corrected} 份`);
    return `${parts.join('，')}。`;
  },
  effectsReport: (done: number, left: number, uncertain: number): string => {
    const parts = [];
    if (done > 0) parts.push(`办理待办 ${done} 件`);
    if (left > 0) parts.push(`还有 ${left} 件待办，程序会接着办`);
    if (uncertain > 0) parts.push(`${uncertain} 件需人工核实，见“待办”`);
    return parts.length === 0 ? '' : `${parts.join('，')}。`;
  },
};
