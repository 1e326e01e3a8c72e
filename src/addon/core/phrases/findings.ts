// What screening says to people: one sentence of what is wrong and one of what to do, for every rule.
import { quoted } from './quoting';

/** The words quoted by a phrase, by their names between braces. */
export type PhraseEvidence = Record<string, string | number>;

/**
 * Puts the evidence into a phrase: "联系电话“{value}”…" → "联系电话“1380013800”…". A name without evidence stays visible,
 * and of a long text only the beginning is quoted.
 */
export function fillPhrase(phrase: string, evidence: PhraseEvidence): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => quoted(String(evidence[name] ?? whole)));
}

/** How one certificate repeats another, put into the message of duplicate_file. */
export const DUPLICATE_FILE_WORDS = {
  again: () => '上传了不止一次',
  same: (other: string) => `与“${other}”是同一份文件`,
  equallyLong: (other: string) => `与“${other}”的大小一字节不差，可能是同一份文件`,
};

const FORMULA_ADVICE = '内容已按普通文本保存，请改填实际内容。';

export const FINDING_PHRASES = {
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
  name: {
    control_characters: {
      message: '姓名“{value}”中含有看不见的控制字符。',
      advice: '请重新手工输入姓名，不要从其他文件中复制粘贴。',
    },
    duplicate_other_channel: {
      message: '“{name}”还通过其他推荐方式申报（{others}）。',
      advice: '同一对象只能以一种方式参加推举，请确认保留哪一份。',
    },
    emoji_in_name: {
      message: '姓名“{value}”中含有表情符号或图形符号。',
      advice: '请填写与身份证件一致的姓名。',
    },
    exact_duplicate: {
      message: '本份申报与先前收到的 {others} 内容完全相同，属于重复提交。',
      advice: '以先收到的一份为准，无需处理。',
    },
    formula_injection: {
      message: '姓名“{value}”是公式或命令，不是姓名。',
      advice: '本份申报不予受理；如系误填，请在截止时间前重新填报。',
    },
    member_count_in_name: { message: '团队名称中的人数“{count}”已单独记录，名称记为“{name}”。', advice: '' },
    missing: { message: '没有填写姓名（团队名称）。', advice: '请填写被推举人姓名或团队全称。' },
    multiple_people: {
      message: '姓名“{value}”中填写了不止一个人，而“{category}”类别每份申报只推举一人。',
      advice: '请为每位被推举人分别填报；如以集体参加，请改报团队类别。',
    },
    non_chinese_name: {
      message: '姓名“{value}”不是汉字姓名。',
      advice: '请填写与身份证件一致的汉字姓名；外籍人员请与活动组织方确认。',
    },
    past_honouree: {
      message: '“{name}”已在往届名单中，按通知不再参加本次推举。依据：{reason}。',
      advice: '如认为有误，请联系活动组织方，由工作人员人工裁定。',
    },
    past_honouree_again: {
      message: '“{name}”已在往届名单中，按通知须有新的事迹才能再次参加。依据：{reason}。',
      advice: '请核对事迹材料是否为获评之后的新事迹，再作裁定。',
    },
    possible_past_honouree: {
      message: '“{name}”可能与往届名单中的获评对象为同一人或同一团队。依据：{reason}。',
      advice: '请工作人员与申报单位核实是否为同一对象，再作裁定。',
    },
    superseded: {
      message: '“{name}”之后又提交了内容有修改的申报（{others}），本份为较早版本。',
      advice: '默认以最后提交的一份为准；如要保留本份，请联系活动组织方。',
    },
    test_entry: {
      message: '姓名“{value}”表明这是一份测试填报。',
      advice: '如为正式申报，请填写真实姓名后重新提交。',
    },
    traditional_characters: {
      message: '姓名“{value}”中含有繁体字或异体字“{characters}”。',
      advice: '请确认与身份证件一致的写法；名册中按填写的原样记录。',
    },
  },
  sex: {
    ambiguous_code: { message: '性别“{value}”无法确定是男还是女。', advice: '请填写“男”或“女”。' },
    missing: { message: '没有填写性别。', advice: '请填写“男”或“女”。' },
  },
  ethnicity: {
    invalid: { message: '民族“{value}”不是民族名称。', advice: '请填写民族全称，例如“汉族”“维吾尔族”。' },
    missing: { message: '没有填写民族。', advice: '请填写民族全称，例如“汉族”“维吾尔族”。' },
    not_in_gbt3304: {
      message: '民族“{value}”不在国家标准（GB/T 3304）所列民族名称之中。',
      advice: '请按身份证件上的登记填写；未识别民族请附说明，由工作人员确认。',
    },
    probable_typo: {
      message: '民族“{value}”疑为“{suggestion}”的误写。',
      advice: '请确认是否为“{suggestion}”并更正。',
    },
  },
  age: {
    derived_from_birth_date: {
      message: '年龄“{value}”按出生日期推算为 {age} 岁（截至{reference}）。',
      advice: '',
    },
    derived_from_birth_month: {
      message: '年龄“{value}”按出生年月推算为 {age} 岁（截至{reference}）。',
      advice: '',
    },
    derived_from_birth_year: {
      message: '年龄“{value}”只有出生年份，按年差推算为 {age} 岁，可能相差 1 岁。',
      advice: '',
    },
    missing: { message: '没有填写年龄。', advice: '请用数字填写周岁年龄，例如“45”。' },
    not_a_number: { message: '年龄“{value}”无法读出岁数。', advice: '请用数字填写周岁年龄，例如“45”。' },
    not_an_integer: { message: '年龄“{value}”不是整岁数。', advice: '请填写整数的周岁年龄，例如“45”。' },
    out_of_range: {
      message: '年龄“{value}”{reckoned}不在本次活动要求的 {min}–{max} 岁之间。',
      advice: '请核对年龄；确实超出范围的，请与活动组织方确认能否参加。',
    },
  },
  political_status: {
    ambiguous: {
      message: '政治面貌“{value}”不够明确，可能对应不止一种。',
      advice: '请写明具体名称，例如“中共党员”“民盟盟员”“无党派人士”“群众”。',
    },
    implausible_with_age: {
      message: '政治面貌为“{value}”，而年龄为 {age} 岁，共青团员一般在 28 周岁后离团。',
      advice: '请核对政治面貌和年龄。',
    },
    missing: { message: '没有填写政治面貌。', advice: '请填写政治面貌，例如“中共党员”“群众”。' },
    not_a_status: {
      message: '“{value}”不是政治面貌的规范名称。',
      advice: '请填写现有的政治面貌，例如“中共党员”“共青团员”“群众”。',
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
  deeds: {
    cell_limit: {
      message: '事迹材料共 {count} 字，超过表格单元格最多 {limit} 字的限制。',
      advice: '请将事迹材料压缩到 {max} 字以内后重新提交；原文已另存为文件。',
    },
    contains_id_number: {
      message: '事迹材料中含有身份证号（{masked}）。',
      advice: '请删去身份证号、家庭电话等个人信息；评审和公示前必须遮蔽。',
    },
    duplicate_deeds: {
      message: '事迹材料与其他申报（{others}）除姓名、单位外基本相同。',
      advice: '请提供本人真实的事迹材料；由工作人员向申报单位核实。',
    },
    formula_injection: {
      message: '事迹材料以公式或命令开头（“{value}”）。',
      advice: '本份申报不予受理；如系误填，请在截止时间前填写真实的事迹材料重新提交。',
    },
    gibberish: {
      message: '事迹材料（“{value}”）是无意义的重复或乱码。',
      advice: '请重新填写真实的事迹材料。',
    },
    html_markup: {
      message: '事迹材料中含有网页代码（“{value}”）。',
      advice: '请只保留文字内容；显示时代码一律按普通文本处理。',
    },
    language: { message: '事迹材料（“{value}”）不是用中文写的。', advice: '请提供中文事迹材料。' },
    missing: { message: '没有填写事迹材料。', advice: '请在线填写 {min}–{max} 字的事迹材料。' },
    name_mismatch: {
      message: '事迹材料写的是“{other}”，没有出现被推举人“{name}”。',
      advice: '请核对是否误用了他人的材料，并更正。',
    },
    placeholder: {
      message: '事迹材料只写了“{value}”，没有实际内容。',
      advice: '事迹以在线填写的内容为准，请填写 {min}–{max} 字的事迹材料。',
    },
    reviewer_manipulation: {
      message: '事迹材料中有试图影响评审的文字（“{value}”）。',
      advice: '请删去与事迹无关的文字；送评审前由工作人员核查。',
    },
    spam: {
      message: '事迹材料是广告内容（“{value}”）。',
      advice: '本份申报不予受理；如为正式申报，请填写真实的事迹材料重新提交。',
    },
    too_long: { message: '事迹材料共 {count} 字，超过 {max} 字。', advice: '请压缩到 {max} 字以内。' },
    too_short: {
      message: '事迹材料只有 {count} 字，不足 {min} 字。',
      advice: '请补充具体事迹，写到 {min} 字以上。',
    },
  },
  media_honors: {
    missing: { message: '没有填写媒体表彰情况。', advice: '请填写曾获的媒体表彰与奖励；没有的请填“无”。' },
  },
  photo: {
    dangerous_type: {
      message: '照片“{file}”是可执行或含脚本的文件，存在安全风险。',
      advice: '请勿打开该文件；请重新上传 {types} 格式的照片。',
    },
    empty_file: { message: '照片“{file}”是空文件（0 字节）。', advice: '请重新上传一寸免冠照。' },
    missing: { message: '没有上传照片。', advice: '请上传一寸免冠照。' },
    type: { message: '照片“{file}”的格式不能使用。', advice: '请上传 {types} 格式的一寸免冠照。' },
  },
  registration_form: {
    dangerous_type: {
      message: '报名表“{file}”是可执行或含脚本的文件，存在安全风险。',
      advice: '请勿打开该文件；请重新上传盖章报名表的扫描件。',
    },
    missing: {
      message: '没有收到可用的盖章报名表{detail}。',
      advice: '请将报名表打印、盖章、注明日期后扫描上传。',
    },
    not_a_scan: {
      message: '报名表“{file}”不是盖章后的扫描件。',
      advice: '请将报名表打印盖章后扫描，上传 {types} 格式的文件。',
    },
  },
  certificates: {
    dangerous_type: {
      message: '荣誉证书“{file}”是可执行或含脚本的文件，存在安全风险。',
      advice: '请勿打开该文件；请在截止时间前重新提交 {types} 格式的证书扫描件。',
    },
    duplicate_file: {
      message: '荣誉证书“{file}”{same}。',
      advice: '请上传 {wanted} 份不同的最高荣誉证书。',
    },
    too_few: {
      message: '荣誉证书要求 {wanted} 份，实收 {count} 份。',
      advice: '请补充上传，共需 {wanted} 份最高荣誉证书的扫描件。',
    },
    too_many: {
      message: '荣誉证书要求 {wanted} 份，实收 {count} 份。',
      advice: '请只保留最高的 {wanted} 份荣誉证书。',
    },
    type: { message: '荣誉证书“{file}”的格式不能使用。', advice: '请上传 {types} 格式的证书扫描件。' },
  },
} as const;
