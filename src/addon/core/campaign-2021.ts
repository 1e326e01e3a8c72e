// The first campaign: 全国教育后勤系统“2021年度最美后勤人”推举活动, as its notice of 2021 has it, with the defaults it leaves open.
import type { Campaign } from './campaign';
import { parseChinaTime } from './chinese/time';

const endOf = (date: string): number => parseChinaTime(date, 'end')!;

export const CAMPAIGN_2021: Campaign = {
  identity: {
    title: '全国教育后勤系统“2021年度最美后勤人”推举活动',
    organizer: '中国教育后勤协会',
    year: 2021,
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
  categories: [
    { name: '敬业美', kind: 'person' },
    { name: '匠心美', kind: 'person' },
    { name: '乐群美', kind: 'person' },
    { name: '最美服务团队', kind: 'team' },
  ],
  channels: [
    { name: '社会征集', kind: 'open_call', nominees: ['person', 'team'] },
    { name: '组织推荐', kind: 'recommended', nominees: ['person', 'team'] },
    { name: '个人自荐', kind: 'self', nominees: ['person', 'team'] },
  ],
  quotas: { local_association: { min: 1, max: 2 }, branch: { min: 2, max: 3 }, other: null },
  // Not in the notice: ages, word limits, publicity's length and whether teams count are the organizer's to set.
  eligibility: { ageMin: 18, ageMax: 75, ageReferenceDate: '2021-12-10' },
  exclusions: { honor: '2020年度感动人物', excludesPersons: true, excludesTeams: true },
  materials: {
    photos: 1,
    registrationForms: 1,
    certificates: 2,
    uploadTypes: ['pdf', 'jpg', 'jpeg', 'png'],
    deedsMinChars: 300,
    deedsMaxChars: 5000,
  },
  mail: { senderName: '中国教育后勤协会秘书处', signature: '中国教育后勤协会秘书处' },
  shortlist: { places: 50 },
  publicity: { workingDays: 5, firstDayCounted: true },
};
