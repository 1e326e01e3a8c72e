// Nominations that are at fault only beside others: repeated, copied, over a quota, honoured before.

import { institutionNamed } from './institutions';
import { PAST_HONOR, type PastHonoreeRow } from './lists';
import type { Maker } from './maker';
import { hanPerson } from './people';
import { LAST_DAY } from './schedule';
import { again, type Draft, meant, UNIT } from './submission';

const HOUR = 3_600_000;

/** Entries that repeat others or copy from them; some of the accepted ones take part and stay accepted. */
export function repeatedDrafts(maker: Maker): Draft[] {
  const self = () => maker.person({ channel: '个人自荐' });
  const early = (draft: Draft, day: number): Draft => {
    draft.at = LAST_DAY - (18 - day) * 24 * HOUR + 10 * HOUR + day * 731_000;
    return draft;
  };

  const sent = early(self(), 4);
  const sentTwice = again(sent, sent.at + 7 * 60_000, '网页没有反应，又点了一次提交');
  meant(sentTwice, '姓名', 'exact_duplicate');

  const first = early(self(), 7);
  const corrected = again(first, first.at + 3 * 24 * HOUR, '补充事迹后重新提交');
  corrected.raw.事迹材料 += `\n本学期，${first.raw.姓名}又牵头完成了冬季安全大检查，受到学校通报表扬。`;
  first.note = '后来补充了事迹重新提交';
  meant(first, '姓名', 'superseded');

  const byUnit = early(maker.person({ channel: '组织推荐', institution: institutionNamed('石河子大学') }), 9);
  const bySelf = again(byUnit, byUnit.at + 2 * 24 * HOUR, '同一人又自荐');
  bySelf.raw.推荐方式 = '个人自荐';
  bySelf.raw.推荐单位 = '';
  byUnit.note = '同一人另有自荐';
  for (const draft of [byUnit, bySelf]) meant(draft, '姓名', 'duplicate_other_channel');

  const original = early(self(), 11);
  const copied = early(self(), 12);
  const pronoun = original.raw.性别 === '女' ? '她' : '他';
  const other = copied.raw.性别 === '女' ? '她' : '他';
  copied.raw.事迹材料 = original.raw.事迹材料
    .split(original.raw.姓名)
    .join(copied.raw.姓名)
    .split(pronoun)
    .join(other);
  copied.raw.联系电话 = original.raw.联系电话;
  original.note = copied.note = '同一经办人代填两人：事迹除姓名外相同，留的是同一个手机';
  for (const draft of [original, copied]) {
    meant(draft, '事迹材料', 'duplicate_deeds');
    meant(draft, '联系电话', 'shared_contact');
  }

  return [sent, sentTwice, first, corrected, byUnit, bySelf, original, copied];
}

/**
 * One entry more than the quota of an association and of a branch, sent in after those of the same unit.
 * @param drafts those already made; units that have no place left are chosen from
 */
export function overQuotaDrafts(maker: Maker, drafts: readonly Draft[]): Draft[] {
  return [false, true].map((isBranch) => {
    const quota = isBranch ? 3 : 2;
    const sender = fullUnit(drafts, quota, (unit) => unit.startsWith('中国教育后勤协会') === isBranch);
    const draft = maker.person({ channel: '个人自荐', institution: sender.institution });
    draft.raw.推荐方式 = '组织推荐';
    draft.raw.推荐单位 = sender.unit;
    draft.at = sender.latest + 11 * 60_000;
    draft.note = `推荐单位的第 ${quota + 1} 份`;
    meant(draft, '推荐单位', 'quota_exceeded');
    return draft;
  });
}

function fullUnit(drafts: readonly Draft[], quota: number, wanted: (unit: string) => boolean) {
  const units = [...new Set(drafts.map(({ raw }) => raw.推荐单位))].filter(wanted);
  for (const unit of units) {
    const sent = drafts.filter(({ raw }) => raw.推荐单位 === unit && raw.推荐方式 === '组织推荐');
    const latest = Math.max(...sent.map(({ at }) => at));
    if (
      sent.length !== quota ||
      latest > LAST_DAY + 20 * HOUR ||
      sent.some(({ intended }) => intended.length > 0)
    )
      continue;
    const name = sent[0]?.raw[UNIT].match(/^.+?(?:大学|学院|学校|中学)/)?.[0] ?? '';
    return { unit, latest, institution: institutionNamed(name) };
  }
  throw new Error(`no recommending unit has sent in ${quota}`);
}

/** People of this year beside the honorees of 2020: the same, the same under a new name, somebody else. */
export function honoredBefore(maker: Maker): { drafts: Draft[]; rows: PastHonoreeRow[] } {
  const row = (name: string, unit: string): PastHonoreeRow => ({
    year: 2020,
    honor: PAST_HONOR,
    kind: 'person',
    name,
    unit,
  });
  const at = (institution: string, name: string, unit: string, note: string): Draft => {
    const person = { ...hanPerson(maker.chance, maker.taken), name };
    const draft = maker.person({ channel: '个人自荐', institution: institutionNamed(institution), person });
    draft.raw.事迹材料 = draft.raw.事迹材料.split(draft.raw[UNIT]).join(unit);
    draft.raw[UNIT] = unit;
    draft.note = note;
    return draft;
  };

  const same = at('兰州理工大学', '尹素芬', '兰州理工大学后勤集团饮食服务中心', '2020 年度已获评');
  meant(same, '姓名', 'past_honouree');
  const renamed = at('无锡学院', '戴春生', '无锡学院后勤处学生公寓管理科', '2020 年度已获评，学校后来更名');
  meant(renamed, '姓名', 'past_honouree');
  const unsure = at('广西大学', '温庆云', '广西大学后勤基建处车队', '与 2020 年度名单同校同名，部门不同');
  meant(unsure, '姓名', 'possible_past_honouree');
  const namesake = at('青海大学', '王磊', '青海大学后勤服务中心水电班', '与 2020 年度获评者同名，学校不同');

  return {
    drafts: [same, renamed, unsure, namesake],
    rows: [
      row('尹素芬', '兰州理工大学后勤集团饮食服务中心'),
      row('戴春生', '南京信息工程大学滨江学院后勤处学生公寓管理科'),
      row('温庆云', '广西大学饮食服务中心'),
      row('王  磊', '三亚学院后勤处'),
    ],
  };
}
