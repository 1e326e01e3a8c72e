// What screening says of where the nominee works, who recommends, and how both are reached.
const FORMULA_ADVICE = '内容已按普通文本保存，请改填实际内容。';

export const WORKPLACE_FINDINGS = {
  recommending_unit: {
    formula_injection: {
      message: '推荐单位“{value}”以公式符号开头，含有公式或命令。',
      advice: FORMULA_ADVICE,
    },
    missing: { message: '推荐方式为“{channel}”，但没有填写推荐单位。', advice: '请填写{wanted}。' },
    not_a_recommending_body: {
      message: '推荐单位“{value}”不在本次活动的推荐单位名单中。',
      advice:
        '请填写名单中的地方教育后勤社团组织或协会分支机构全称；确由该单位推荐的，请工作人员先补充推荐单位名单。',
    },
    group_quota_exceeded: {
      message:
        '推荐单位“{unit}”推荐的“{group}”最多 {max} 个，现有 {count} 个，本份申报超出（按收到先后排第 {place}）。',
      advice: '请推荐单位书面确认保留哪 {max} 个；确认前各份申报均予保留。',
    },
    quota_exceeded: {
      message:
        '推荐单位“{unit}”最多推荐 {max} 个，现有 {count} 个，本份申报超出名额（按收到先后排第 {place}）。',
      advice: '请推荐单位书面确认保留哪 {max} 个；确认前各份申报均予保留。',
    },
  },
  unit: {
    abbreviation: {
      message: '单位名称“{value}”使用了简称“{short}”。',
      advice: '请填写学校全称并写到部门{suggestion}。',
    },
    formula_injection: {
      message: '单位名称“{value}”以公式符号开头，含有公式或命令。',
      advice: FORMULA_ADVICE,
    },
    no_institution: {
      message: '单位名称{value}没有写明是哪所学校或哪家单位。',
      advice: '请在部门前补上学校（单位）全称。',
    },
    not_to_department: {
      message: '单位名称“{value}”只写到学校，没有写到部门。',
      advice: '请写到具体部门，例如“{value}后勤处饮食中心”。',
    },
    traditional_characters: {
      message: '单位名称“{value}”中含有繁体字“{characters}”。',
      advice: '请按单位公章上的名称填写规范汉字。',
    },
  },
  post: {
    barred: {
      message: '职务/职称“{value}”含有“{word}”，按通知一般不参加推举。',
      advice: '请工作人员核定；如属误判，请裁定受理。',
    },
    formula_injection: {
      message: '职务/职称“{value}”含有公式或命令，已按普通文本保存。',
      advice: '请改填实际的职务或职称。',
    },
    missing: { message: '没有填写职务/职称。', advice: '请填写现任职务或职称。' },
    not_frontline: {
      message: '职务“{value}”看来不是一线后勤岗位，而本次推举主要面向一线后勤职工和团队。',
      advice: '请推荐单位说明情况，由工作人员裁定是否符合推举范围。',
    },
  },
  address: {
    formula_injection: {
      message: '通讯地址“{value}”以公式符号开头，含有公式或命令。',
      advice: FORMULA_ADVICE,
    },
    missing: { message: '没有填写通讯地址。', advice: '请填写能够收到邮件的详细地址。' },
    too_short: {
      message: '通讯地址“{value}”不够详细，无法投递。',
      advice: '请写明省、市、区（县）、街道和门牌号，或学校全称。',
    },
  },
  postcode: {
    leading_zero_restored: {
      message: '邮编“{value}”少了开头的 0，按通讯地址所在的{province}补为“{kept}”。',
      advice: '',
    },
    missing: { message: '没有填写邮编。', advice: '请填写通讯地址的 6 位邮编。' },
    placeholder: { message: '邮编“{value}”不是真实的邮编。', advice: '请填写通讯地址的 6 位邮编。' },
    prefix_mismatch: {
      message: '邮编“{value}”与通讯地址所在的{province}不符（该地邮编以 {prefixes} 开头）。',
      advice: '请核对邮编和通讯地址。',
    },
    wrong_length: {
      message: '邮编“{value}”应为 6 位数字，现有 {digits} 位。',
      advice: '请填写通讯地址的 6 位邮编。',
    },
  },
  phone: {
    invalid_prefix: {
      message: '联系电话“{value}”的开头不是有效的手机号段或区号。',
      advice: '请填写 11 位手机号，或“区号-号码”格式的座机。',
    },
    landline_without_area_code: {
      message: '联系电话“{value}”是座机号码，但没有区号。',
      advice: '请补上区号，例如“0571-88888888”。',
    },
    letter_in_number: {
      message: '联系电话“{value}”中混有字母。',
      advice: '请检查是否把数字 0、1 误写成字母，并改为 11 位手机号或“区号-号码”格式的座机。',
    },
    missing: { message: '没有填写联系电话。', advice: '请填写 11 位手机号，或“区号-号码”格式的座机。' },
    multiple_numbers: { message: '联系电话填写了不止一个号码，取“{kept}”，原填写内容保留。', advice: '' },
    shared_contact: {
      message: '联系电话“{value}”与其他被推举对象的申报（{others}）相同。',
      advice: '请填写被推举人本人的电话；如由同一联系人代填，请向工作人员说明。',
    },
    wrong_length: {
      message: '联系电话“{value}”{length}。',
      advice: '请填写 11 位手机号，或“区号-号码”格式的座机。',
    },
  },
  email: {
    inner_space: {
      message: '邮箱“{value}”中间有空格，无法确定正确地址。',
      advice: '请去掉空格，重新填写邮箱。',
    },
    invalid: { message: '邮箱“{value}”的格式不正确。', advice: '请填写完整邮箱，例如“name@example.com”。' },
    missing: { message: '没有填写邮箱。', advice: '请填写能够收到通知的邮箱。' },
    missing_at: { message: '邮箱“{value}”中缺少“@”。', advice: '请填写完整邮箱，例如“name@example.com”。' },
    multiple_addresses: { message: '邮箱填写了不止一个地址，取“{kept}”，原填写内容保留。', advice: '' },
    no_tld: {
      message: '邮箱“{value}”的域名不完整，缺少“.com”“.cn”一类的结尾。',
      advice: '请填写完整邮箱，例如“name@example.com”。',
    },
  },
};
