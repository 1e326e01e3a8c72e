// The words of the settings tab: section, item and help of every setting.
import { CAMPAIGN_SETTING_TEXTS } from './campaign-settings';
import { PUBLICITY_SETTING_TEXTS } from './publicity-tabs';
import { REVIEW_SETTING_TEXTS } from './review-settings';

export const SETTINGS_VERSION_WORDS = {
  /** The sweep finds a change whose own run has died or was lost. */
  byWhom: '不详（程序事后发现）',
  unitQuota: (unit: string) => `${unit}的名额`,
  limits: ([min = '', max = '', people = '']: readonly string[]) =>
    [min && `下限 ${min}`, max && `上限 ${max}`, people && `人数 ${people}`]
      .filter((part) => part !== '')
      .join('，'),
  changed: (item: string, before: string, after: string) =>
    `“${item}”由“${before || '（空）'}”改为“${after || '（空）'}”。`,
};

export const SETTING_TEXTS: Record<string, { section: string; item: string; help: string }> = {
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
  'materials.photos': { section: '材料', item: '一寸免冠照份数', help: '' },
  'materials.registrationForms': { section: '材料', item: '盖章报名表份数', help: '' },
  'materials.certificates': { section: '材料', item: '荣誉证书份数', help: '' },
  'materials.uploadTypes': { section: '材料', item: '扫描件格式', help: '文件名后缀，用顿号隔开。' },
  'materials.deedsMinChars': { section: '材料', item: '事迹最少字数', help: '' },
  'materials.deedsMaxChars': { section: '材料', item: '事迹最多字数', help: '' },
  'mail.senderName': { section: '邮件', item: '发信人名称', help: '申报人看到的发信人。' },
  'mail.signature': { section: '邮件', item: '邮件落款', help: '' },
  'shortlist.places': { section: '评审', item: '入围名额', help: '' },
  ...CAMPAIGN_SETTING_TEXTS,
  ...REVIEW_SETTING_TEXTS,
  ...PUBLICITY_SETTING_TEXTS,
};
