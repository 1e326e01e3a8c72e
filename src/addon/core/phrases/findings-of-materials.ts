// What screening says of deeds, honours and scans.
/** How one certificate repeats another, put into the message of duplicate_file. */
export const DUPLICATE_FILE_WORDS = {
  again: () => '上传了不止一次',
  same: (other: string) => `与“${other}”是同一份文件`,
  equallyLong: (other: string) => `与“${other}”的大小一字节不差，可能是同一份文件`,
};

export const MATERIAL_FINDINGS = {
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
};
