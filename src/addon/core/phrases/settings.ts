// The words of the settings tab: section, item and help of every setting.
import { PUBLICITY_SETTING_TEXTS } from './publicity-tabs';
import { REVIEW_SETTING_TEXTS } from './review-settings';

export const SETTING_TEXTS: Record<string, { section: string; item: string; help: string }> = {
  'identity.title': { section: '活动', item: '活动名称', help: '用于表单标题、邮件和文书。' },
  'identity.organizer': { section: '活动', item: '主办单位', help: '落款用。' },
  'identity.year': { section: '活动', item: '推举年度', help: '也是申报编号的开头，如 2021-0001。' },
  'identity.contactName': { section: '活动', item: '联系人', help: '写在表单和邮件里，可以空着。' },
  'identity.contactPhone': { section: '活动', item: '联系电话', help: '写在表单和邮件里，可以空着。' },
  'identity.contactEmail': { section: '活动', item: '联系邮箱', help: '申报人回信寄到这里，可以空着。' },
  'stages.submissionsClose': {
    section: '时间',
    item: '申报截止',
    help: '当天最后一秒仍算按时；也可写到时刻，如“2021-12-10 18:00”。以首次收到的时间为准。',
  },
  'stages.correctionsClose': {
    section: '时间',
    item: '补正截止',
    help: '此前收到的申报在这之前可以修改；过后表单关闭。',
  },
  'stages.reviewCloses': { section: '时间', item: '材料评审截止', help: '' },
  'stages.publicityCloses': { section: '时间', item: '公示截止', help: '' },
  'stages.announcementMonth': { section: '时间', item: '通报月份', help: '按“2022-04”填写。' },
  categories: { section: '申报', item: '推举类别', help: '每行一类，按“类别：个人”或“类别：团队”填写。' },
  channels: {
    section: '申报',
    item: '推荐方式',
    help: '每行一种，按“方式：推荐单位、个人、团队”填写；第一项为“推荐单位”（占名额）、“社会平台”或“无需推荐”，其后写哪些对象可用。',
  },
  'quotas.local_association': {
    section: '名额',
    item: '地方教育后勤社团组织名额',
    help: '按“1-2”填写，不设上限填“不限”；个别单位另有名额时在“推荐单位”中填写。',
  },
  'quotas.branch': { section: '名额', item: '协会分支机构名额', help: '同上。' },
  'quotas.other': { section: '名额', item: '其他单位名额', help: '同上。' },
  'eligibility.ageMin': { section: '资格', item: '最小年龄', help: '周岁。' },
  'eligibility.ageMax': { section: '资格', item: '最大年龄', help: '周岁。' },
  'eligibility.ageReferenceDate': { section: '资格', item: '年龄计算日期', help: '按这一天计算周岁。' },
  'exclusions.honor': {
    section: '资格',
    item: '不再参加的往届荣誉',
    help: '名单在“往届名单”中，由程序逐一核对。',
  },
  'exclusions.excludesPersons': { section: '资格', item: '往届获评个人不再参加', help: '填“是”或“否”。' },
  'exclusions.excludesTeams': { section: '资格', item: '往届获评团队不再参加', help: '填“是”或“否”。' },
  'materials.photos': { section: '材料', item: '一寸免冠照份数', help: '' },
  'materials.registrationForms': { section: '材料', item: '盖章报名表份数', help: '' },
  'materials.certificates': { section: '材料', item: '荣誉证书份数', help: '' },
  'materials.uploadTypes': { section: '材料', item: '扫描件格式', help: '文件名后缀，用顿号隔开。' },
  'materials.deedsMinChars': { section: '材料', item: '事迹最少字数', help: '' },
  'materials.deedsMaxChars': { section: '材料', item: '事迹最多字数', help: '' },
  'mail.senderName': { section: '邮件', item: '发信人名称', help: '申报人看到的发信人。' },
  'mail.signature': { section: '邮件', item: '邮件落款', help: '' },
  'shortlist.places': { section: '评审', item: '入围名额', help: '' },
  ...REVIEW_SETTING_TEXTS,
  ...PUBLICITY_SETTING_TEXTS,
};
