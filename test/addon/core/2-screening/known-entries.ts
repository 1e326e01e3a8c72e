// Invented entries as the registry knows them once they are screened, for tests of what is asked about several together.
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import type { RecommendingUnit } from '../../../../src/addon/core/2-screening/policy';
import { type KnownEntry, screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import type { Answers, Entry, Uploads } from '../../../../src/addon/core/entry';
import { verdictOf } from '../../../../src/addon/core/findings';
import { entryWith, goodDeeds, lookups, policy, units } from './sample-policy';

export const noPast = makePastHonoreeIndex([], lookups);

export interface Given extends Partial<Answers> {
  id: string;
  day?: number;
  decision?: KnownEntry['decision'];
  uploads?: Partial<Uploads>;
}

/** Invented people differ in everything; number tells them apart. */
export function entryOf({ id, day = 1, uploads, decision: _decision, ...answers }: Given): Entry {
  const receivedAt = Date.parse('2021-12-01T09:00:00+08:00') + (day - 1) * 86_400_000;
  return entryWith({ ...answers }, uploads ?? {}, { id, receivedAt });
}

export function knownOf(given: Given, list: RecommendingUnit[] = units, past = noPast): KnownEntry {
  const entry = entryOf(given);
  const { values, findings, keys } = screenEntry(entry, policy, { units: list, pastHonorees: past }, lookups);
  return {
    id: entry.id,
    receivedAt: entry.receivedAt,
    // As the registry keeps it: without the long texts.
    values: { ...values, deeds: '', media_honors: '' },
    keys,
    ownVerdict: verdictOf(findings),
    decision: given.decision ?? '',
  };
}

export function together(given: Given[], list: RecommendingUnit[] = units): Record<string, string[]> {
  const known = given.map((one) => knownOf(one, list));
  const found = screenTogether(known, policy, { units: list, pastHonorees: noPast }, lookups);
  return Object.fromEntries(
    [...found].map(([id, findings]) => [
      id,
      findings.map(({ field, rule, related = [] }) => `${field} ${rule} ${related.join(',')}`.trim()),
    ]),
  );
}

export const jiang = {
  name: '蒋秀梅',
  phone: '19900000001',
  email: 'a@example.com',
  deeds: goodDeeds('蒋秀梅'),
};
export const li = {
  name: '李建国',
  sex: '男',
  age: '51',
  phone: '19900000002',
  email: 'b@example.com',
  unit: '温州大学后勤管理处绿化班',
  address: '浙江省温州市瓯海区示例路9号',
  postcode: '325035',
  deeds: `${'李建国守着校园里的一草一木，已经整整二十个年头。春天修枝，夏天防虫，秋天清扫落叶，冬天给树干刷白，四季轮回，从不间断。'.repeat(2)}台风过后他第一个到岗，带着三名工友把倒伏的三十多棵行道树一一扶正、打桩固定，天黑了就打着手电继续干。有人劝他歇一歇，他说树和孩子一样，耽误不得。他还自学了嫁接技术，在后山培育出近百株月季新苗，移栽到教学楼前，每到花期，师生们都愿意停下来看一看。他把多年养护的经验写成小册子，发给新来的同事，大家都叫它绿宝书。为了节水，他改造了喷灌系统，一年省下的水够浇灌整个东区。他说能把校园侍弄得漂漂亮亮，自己这辈子就没有白干。退休的老教授路过，总要同他聊上几句。`,
};
export const wang = {
  ...li,
  name: '王敏',
  phone: '19900000003',
  email: 'c@example.com',
  unit: '青海大学后勤服务中心',
  address: '青海省西宁市城北区示例路11号',
  postcode: '810016',
};
export const distinct = (name: string, extra: string) =>
  `${name}的故事要从${extra}说起。${[...extra].map((character, at) => `第${at}件事与${character}有关，${extra}${at}${character}${name}${character.repeat(2)}让人难忘。`).join('')}`.padEnd(
    320,
    extra,
  );
