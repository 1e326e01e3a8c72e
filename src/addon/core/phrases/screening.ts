// The words with which screening results stand in the registry.
import type { Finding } from '../findings';
import type { Decision, Status } from '../flow';
import { CHOICES } from './tabs';

export const SCREENING_PHRASES = {
  problem: (title: string, finding: Finding): string => {
    const message = finding.message.startsWith(title) ? finding.message : `${title}：${finding.message}`;
    return finding.severity === 'note' ? `（已按规范处理）${message}` : message;
  },
  movedDetail: (status: Status, decision: Decision, reason: string): string => {
    const now = `现为“${CHOICES.status[status]}”。`;
    if (decision === '') return now;
    return `裁定“${CHOICES.decision[decision]}”，${reason === '' ? '未写理由' : `理由：${reason}`}；${now}`;
  },
  report: (all: number, moved: number): string => {
    if (all === 0) return '还没有申报，无需审核。';
    return moved === 0
      ? `重新审核 ${all} 份，结果没有变化。`
      : `重新审核 ${all} 份，其中 ${moved} 份结果有变化，见“办理记录”。`;
  },
  files: (count: number): string => (count === 0 ? '无' : `${count} 份`),
  cutOff: (length: number): string => `……（全文共 ${length} 字，见材料文件夹中的“填报原文.txt”）`,
  difference: (title: string, typed: string): string => `${title}：${typed}`,
};
