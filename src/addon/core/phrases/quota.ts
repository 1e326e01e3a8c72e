// What is said about a recommending unit's quota, and the letter that asks which entries it keeps.
import type { Campaign } from '../campaign';
import { chinaDate } from '../chinese/time';

/** Stands in 名额情况 as long as a unit has not answered. */
export const WAITING_FOR_ANSWER = '待单位答复';

export const QUOTA_PHRASES = {
  state: (
    used: number,
    min: number | null,
    max: number | null,
    over: number,
    answered: boolean,
    headCountMissing: boolean,
  ): string => {
    if (headCountMissing) return '名额按人数比例计算，请填写“人数”';
    if (over > 0 && !answered) return `超出 ${over} 份，${WAITING_FOR_ANSWER}`;
    if (over > 0) return `超出 ${over} 份，已按单位答复保留`;
    if (max === null) return used === 0 ? '' : '不限名额';
    if (used === 0) return '尚未推荐';
    if (min !== null && used < min) return `未满，至少应推荐 ${min} 份`;
    return used < max ? `还可推荐 ${max - used} 份` : '名额已满';
  },
};

export interface QuotaLetter {
  subject: string;
  title: string;
  fileName: string;
  paragraphs: string[];
}

/** Sent as a mail or printed as a letter. */
export function quotaLetter(
  campaign: Campaign,
  unit: string,
  most: number,
  entries: readonly { id: string; name: string }[],
): QuotaLetter {
  const listed = entries.map((entry) => `${entry.id} ${entry.name}`).join('、');
  return {
    subject: `【${campaign.identity.title}】请确认推荐名额：${unit}`,
    title: '关于确认推荐名额的函',
    fileName: `名额确认函 ${unit.replace(/[\\/:*?"<>|]/g, ' ')}.docx`,
    paragraphs: [
      `${unit}：`,
      `感谢贵单位对${campaign.identity.title}的支持。按通知规定，贵单位可推荐 ${most} 份，现已收到 ${entries.length} 份，依收到先后为：${listed}。`,
      `请贵单位书面确认保留其中哪 ${most} 份，并于${chinaDate(campaign.stages.correctionsClose)}前回复。收到回复前，超出名额的申报暂不进入评审。`,
      campaign.mail.signature,
    ],
  };
}
