// The policy and lists of the labelled samples, and entries made from plain answers: shared by the screening tests.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RecommendingUnit, ScreeningPolicy } from '../../../../src/addon/core/2-screening/policy';
import { makeLookups } from '../../../../src/addon/core/chinese/lookups';
import type { Answers, Entry, UploadedFile, Uploads } from '../../../../src/addon/core/entry';
import { TEXT_FIELDS, UPLOAD_FIELDS } from '../../../../src/addon/core/findings';
import { FIELD_TITLES } from '../../../../src/addon/core/phrases/fields';

const root = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

export const lookups = makeLookups((table) => readFileSync(root(`tables/${table}.txt`), 'utf8'));

/** A file of ../shared as JSON, or null when it is not there; says so. */
export function readShared<Content>(path: string): Content | null {
  const file = root(`../shared/${path}`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Content;
  console.log(`left out: ${path} is not beside this checkout`);
  return null;
}

export const policy: ScreeningPolicy = {
  deadline: Date.parse('2021-12-10T23:59:59+08:00'),
  ageReferenceDate: '2021-12-10',
  ageMin: 18,
  ageMax: 75,
  deedsMinChars: 300,
  deedsMaxChars: 5000,
  deedsByGroup: [],
  questions: [],
  posts: { rule: 'front_line', words: [] },
  homeUnit: '',
  openTo: {},
  year: 2021,
  channels: ['社会征集', '组织推荐', '个人自荐'],
  recommendedChannels: ['组织推荐'],
  platformChannels: ['社会征集'],
  selfChannels: ['个人自荐'],
  categories: [
    { name: '敬业美', kind: 'person' },
    { name: '匠心美', kind: 'person' },
    { name: '乐群美', kind: 'person' },
    { name: '最美服务团队', kind: 'team' },
  ],
  requiredForPersons: [
    'channel',
    'category',
    'name',
    'sex',
    'ethnicity',
    'age',
    'political_status',
    'phone',
    'email',
    'unit',
    'address',
    'deeds',
  ],
  requiredForTeams: ['channel', 'category', 'name', 'phone', 'email', 'unit', 'address', 'deeds'],
  photoCount: 1,
  registrationFormCount: 1,
  certificateCount: 2,
  uploadTypes: ['pdf', 'jpg', 'jpeg', 'png'],
  cellLimit: 50_000,
};

export function unit(
  name: string,
  kind: RecommendingUnit['kind'] = 'local_association',
  aliases: string[] = [],
): RecommendingUnit {
  const quotaMax = kind === 'branch' ? 3 : kind === 'local_association' ? 2 : null;
  return { name, kind, aliases, quotaMax, quotaMin: null, kept: [] };
}

export const units: RecommendingUnit[] = [
  unit('云南省高校后勤协会'),
  unit('四川省教育后勤协会'),
  unit('北京高校后勤研究会'),
  unit('新疆高校后勤协会'),
  unit('辽宁省高等教育学会后勤管理分会', 'local_association', ['辽宁高校后勤分会']),
  unit('中国教育后勤协会伙食管理专业委员会', 'branch', ['伙专会']),
  unit('中国教育后勤协会学生公寓管理专业委员会', 'branch'),
];

const file = (name: string, bytes: number, checksum = ''): UploadedFile => ({
  id: '',
  name,
  bytes,
  checksum,
});

export const goodUploads: Uploads = {
  photo: [file('证件照.jpg', 184320)],
  registration_form: [file('报名表_盖章.pdf', 812345)],
  certificates: [file('荣誉证书1.jpg', 523000), file('荣誉证书2.jpg', 530919)],
};

/** Deeds of an invented person, long enough and without fault. */
export function goodDeeds(name: string, unitName = '昆明理工大学后勤处维修科'): string {
  return (
    `${name}同志2010年来到${unitName}，从水电维修干起，一步一个脚印。刚参加工作的时候，他跟着老师傅把全校每一口检修井都走了一遍，` +
    '用铅笔画下了第一张管线草图。后来这张图被他改了十几遍，成了班组里人人离不开的底稿。冬天最冷的那几天，水管冻裂，' +
    '他趴在雪地里三个多小时，双手冻得通红，直到宿舍楼重新来水才肯回去换衣服。有同学专门写了感谢信贴在值班室门口，他看了只是笑笑，' +
    '说这些都是应该做的。平时空下来，他喜欢琢磨怎样让设备更省电，先后改造了开水房的循环泵和教学楼的照明控制，一年下来节约电费十几万元。' +
    '对新来的年轻人，他总是手把手地教，从来不藏着掖着，带出来的徒弟如今有好几个已经能够独当一面。家里人埋怨他周末也不着家，' +
    '他总说学校就是个大家庭，灯亮着、水热着，大家才能安心读书。同事们说，有他在的夜班，心里就是踏实。'
  );
}

export const goodAnswers: Answers = {
  recommending_unit: '',
  channel: '个人自荐',
  category: '敬业美',
  name: '蒋秀梅',
  sex: '女',
  ethnicity: '汉族',
  age: '45',
  political_status: '群众',
  phone: '19900000001',
  email: 'user001@example.com',
  unit: '昆明理工大学后勤处维修科',
  post: '高级工',
  address: '云南省昆明市呈贡区示例路4号',
  postcode: '650500',
  deeds: goodDeeds('蒋秀梅'),
  media_honors: '无',
  supplement: '',
};

/** An entry without fault, but for the answers and files given. */
export function entryWith(
  answers: Partial<Answers>,
  uploads: Partial<Uploads> = {},
  about: { id?: string; receivedAt?: number } = {},
): Entry {
  const name = answers.name ?? goodAnswers.name;
  return {
    id: about.id ?? '2021-0001',
    receivedAt: about.receivedAt ?? Date.parse('2021-12-01T10:00:00+08:00'),
    answers: { ...goodAnswers, deeds: goodDeeds(name), ...answers },
    uploads: { ...goodUploads, ...uploads },
  };
}

export interface Sample {
  id: string;
  submitted_at: string;
  raw: Record<string, string> & { uploads: Record<string, { name: string; bytes: number }[]> };
  expected: {
    verdict: string;
    normalised: Record<string, string | number>;
    issues: { field: string; code: string; why: string }[];
  };
}

/** A labelled sample as an entry. */
export function entryOf(sample: Sample): Entry {
  const answers = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, String(sample.raw[FIELD_TITLES[field]] ?? '')]),
  ) as Answers;
  const uploads = Object.fromEntries(
    UPLOAD_FIELDS.map((field) => [
      field,
      (sample.raw.uploads[FIELD_TITLES[field]] ?? []).map(({ name, bytes }) =>
        file(name, bytes, `${sample.id} ${name} ${bytes}`),
      ),
    ]),
  ) as Uploads;
  return { id: sample.id, receivedAt: Date.parse(sample.submitted_at), answers, uploads };
}
