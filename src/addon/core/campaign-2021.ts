// The first campaign: 全国教育后勤系统“2021年度最美后勤人”推举活动, as its notice of 2021 has it, with the defaults it leaves open.
import type { Campaign } from './campaign';
import { parseChinaTime } from './chinese/time';

const startOf = (date: string): number => parseChinaTime(date, 'start')!;
const endOf = (date: string): number => parseChinaTime(date, 'end')!;

export const CAMPAIGN_2021: Campaign = {
  identity: {
    title: '全国教育后勤系统“2021年度最美后勤人”推举活动',
    organizer: '中国教育后勤协会',
    year: 2021,
    honouredYears: null,
    cycleYears: 1,
    signers: [],
    homeUnit: '',
    contactName: '',
    contactPhone: '',
    contactEmail: '',
  },
  stages: {
    submissionsClose: endOf('2021-12-10'),
    correctionsClose: endOf('2021-12-31'),
    reviewCloses: endOf('2022-01-20'),
    publicityCloses: endOf('2022-02-20'),
    announcementMonth: '2022-04',
  },
  levels: [],
  categories: [
    { name: '敬业美', kind: 'person' },
    { name: '匠心美', kind: 'person' },
    { name: '乐群美', kind: 'person' },
    { name: '最美服务团队', kind: 'team' },
  ],
  channels: [
    { name: '社会征集', kind: 'open_call', nominees: ['person', 'team'], barred: [] },
    { name: '组织推荐', kind: 'recommended', nominees: ['person', 'team'], barred: [] },
    { name: '个人自荐', kind: 'self', nominees: ['person', 'team'], barred: [] },
  ],
  questions: [],
  tiers: [],
  quotas: {
    local_association: { min: 1, max: 2, share: null, caps: [] },
    branch: { min: 2, max: 3, share: null, caps: [] },
    other: null,
  },
  // Not in the notice: ages, word limits, publicity's length and whether teams count are the organizer's to set.
  eligibility: {
    ageMin: 18,
    ageMax: 75,
    ageReferenceDate: '2021-12-10',
    posts: { rule: 'front_line', words: [] },
  },
  exclusions: [
    {
      name: '2020年度感动人物',
      aliases: [],
      kinds: ['person', 'team'],
      years: null,
      lastEdition: false,
      treatment: 'refuse',
    },
  ],
  materials: {
    photos: 1,
    registrationForms: 1,
    certificates: 2,
    uploadTypes: ['pdf', 'jpg', 'jpeg', 'png'],
    deedsMinChars: 300,
    deedsMaxChars: 5000,
    deedsByGroup: [],
    notes: '',
  },
  mail: { senderName: '中国教育后勤协会秘书处', signature: '中国教育后勤协会秘书处' },
  shortlist: { places: 50 },
  // The notice settles 50 from the materials and has experts screen them; how they score is left to the committee.
  review: {
    rounds: [
      { name: '初评', opens: startOf('2021-12-13'), closes: endOf('2022-01-05') },
      { name: '专家评审', opens: startOf('2022-01-06'), closes: endOf('2022-01-20') },
    ],
    panels: [],
    criteria: [
      {
        name: '初评',
        criteria: [
          { name: '思想品德', weight: 20 },
          { name: '事迹感人', weight: 40 },
          { name: '工作实绩', weight: 25 },
          { name: '示范作用', weight: 15 },
        ],
      },
    ],
    scale: [{ name: '初评', scale: { most: null, step: 1 } }],
    reviews: [
      { name: '初评', reviews: 3, least: 2 },
      { name: '专家评审', reviews: 5, least: 3 },
    ],
    blind: [{ name: '初评', blind: false }],
    visible: [
      { name: '初评', visible: 'own' },
      { name: '专家评审', visible: 'panel' },
    ],
    scans: [{ name: '初评', scans: false }],
    lock: [],
    advance: [
      { name: '初评', advance: { places: null, reserve: 10, groups: [] } },
      { name: '专家评审', advance: { places: 'all', reserve: 0, groups: [] } },
    ],
    tieRules: [{ name: '初评', rules: ['median', 'lowest', 'first'] }],
    priority: [{ name: '初评', priority: { kind: 'tie' } }],
    adjust: [{ name: '初评', from: 8 }],
    band: [{ name: '初评', points: null }],
    provinces: false,
    composition: [],
  },
  publicity: {
    volumeChars: 1500,
    workingDays: 5,
    dayKind: 'working',
    firstDayCounted: true,
    starts: '',
    fields: [],
    order: 'strokes',
    notes: false,
    replacement: 'next',
    confirmDays: 5,
    anonymous: 'noted',
  },
  documents: { noticeKind: '公示', resultKind: '通报' },
};
