// What screening says of an entry as such: when it came, by which channel, for which category, and what else was asked.
export const ENTRY_FINDINGS = {
  entry: {
    empty: {
      message: '本份申报没有填写任何内容，也没有上传材料。',
      advice: '如需参加推举，请在截止时间前重新填报。',
    },
  },
  submitted_at: {
    late: {
      message: '本份申报首次收到的时间为{received}，晚于截止时间{deadline}。',
      advice: '逾期申报不予受理；如有特殊情况，请联系活动组织方说明。',
    },
  },
  channel: {
    invalid: { message: '推荐方式“{value}”不在可选范围内。', advice: '请从“{options}”中选择一项。' },
    missing: { message: '没有填写推荐方式。', advice: '请从“{options}”中选择一项。' },
    multiple: { message: '推荐方式“{value}”填写了不止一种。', advice: '请从“{options}”中只保留一项。' },
    not_open: {
      message: '推荐方式“{channel}”不接受{who}的申报。',
      advice: '请改从“{options}”中的一种申报；如属误判，请工作人员裁定。',
    },
  },
  category: {
    invalid: { message: '类别“{value}”不在可选范围内。', advice: '请从“{options}”中选择一项。' },
    kind_mismatch: {
      message: '类别“{category}”用于推举{expected}，而“{name}”看来是{actual}。',
      advice: '请核对类别与姓名（团队名称），改为一致后重新提交。',
    },
    missing: { message: '没有填写申报类别。', advice: '请从“{options}”中选择一项。' },
    multiple: {
      message: '类别“{value}”填写了不止一个。',
      advice: '每份申报只能选择一个类别，请从“{options}”中保留一项。',
    },
  },
  supplement: {
    invalid: {
      message: '“{question}”填的“{value}”不在可选范围内。',
      advice: '请从“{options}”中选择一项。',
    },
    missing: { message: '没有填写“{question}”。', advice: '请补填“{question}”。' },
    not_a_number: { message: '“{question}”填的“{value}”不是数字。', advice: '请用数字填写，例如“10”。' },
    not_eligible: {
      message: '“{question}”为“{value}”，不符合参加条件。',
      advice: '请核对；确实如此的，请与活动组织方确认能否参加。',
    },
    out_of_range: {
      message: '“{question}”为 {value}，不符合“{bounds}”的要求。',
      advice: '请核对；确实如此的，请与活动组织方确认能否参加。',
    },
  },
};
