// What screening says of who the nominee is.
export const NOMINEE_FINDINGS = {
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
      message: '姓名“{value}”不是完整的汉字姓名。',
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
};
