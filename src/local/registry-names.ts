// The registry's fixed names as other tools know them: tabs by sheet id, codes by what the sheet shows, fields by title.
import type { FindingField } from '../addon/core/findings';
import type { TabKey } from '../addon/core/registry';

/** A test holds these tables equal to the add-on's own, which the local runtime must not import. */
export const TAB_KEYS: Record<number, TabKey> = {
  1001: 'overview',
  1002: 'settings',
  1003: 'recommending_units',
  1004: 'past_honorees',
  1005: 'nominations',
  1006: 'deeds',
  1007: 'offline_nominations',
  1008: 'outbox',
  1009: 'journal',
  1010: 'self_check',
  1011: 'state',
  1012: 'outbox_archive',
  1020: 'reviewers',
  1021: 'conflicts',
  1022: 'assignments',
  1023: 'review_sheets',
  1024: 'scores',
  1025: 'results',
  1026: 'shortlist',
  1027: 'comments',
  1030: 'templates',
  1031: 'candidates',
  1032: 'objections',
  1033: 'documents',
  1034: 'honorees',
  1035: 'confirmations',
};

export const VERDICT_CODES: Record<string, string> = {
  受理: 'accepted',
  补正或核实: 'flagged',
  不予受理: 'rejected',
};

export const STATUS_CODES: Record<string, string> = {
  已受理: 'accepted',
  待补正或核实: 'flagged',
  不予受理: 'rejected',
  已被新申报取代: 'superseded',
  已撤回: 'withdrawn',
};

/**
 * What a column's dropdown offers for a code: files name choices by code, the sheet knows labels only.
 * By tab and column; columns of decisions are typed by people and are not among them.
 */
export const CHOICE_LABELS: Partial<Record<TabKey, Record<string, Record<string, string>>>> = {
  recommending_units: {
    kind: { local_association: '地方教育后勤社团组织', branch: '协会分支机构', other: '其他单位' },
  },
  past_honorees: { kind: { person: '个人', team: '团队' } },
  reviewers: { state: { active: '参加', absent: '不能参加' } },
};

/** Question titles by field, in the form's order; `entry` and `submitted_at` are not questions. */
export const QUESTION_TITLES: Record<Exclude<FindingField, 'entry' | 'submitted_at'>, string> = {
  recommending_unit: '推荐单位',
  channel: '推荐方式',
  category: '类别',
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  age: '年龄',
  political_status: '政治面貌',
  phone: '联系电话',
  email: '邮箱',
  unit: '单位名称（填写至部门）',
  post: '职务/职称',
  address: '通讯地址',
  postcode: '邮编',
  deeds: '事迹材料',
  media_honors: '媒体表彰情况',
  supplement: '补充信息',
  photo: '照片',
  registration_form: '报名表（盖章）',
  certificates: '荣誉证书',
};

export const UPLOAD_QUESTIONS = ['photo', 'registration_form', 'certificates'] as const;
