// The Chinese titles of everything that a finding can point at.
import type { FindingField } from '../findings';

export const FIELD_TITLES: Record<FindingField, string> = {
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
  submitted_at: '提交时间',
  entry: '整份申报',
};
