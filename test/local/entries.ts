// Invented nominations for tests of the command line: complete ones, to be spoilt one answer at a time.

export interface Entry {
  id: string;
  submitted_at: string;
  raw: Record<string, unknown> & { uploads: Record<string, { name: string; bytes: number }[]> };
}

/** Deeds of some 400 characters that name the nominee; another `turn` makes other deeds of them. */
export function deedsOf(name: string, unit: string, turn: number): string {
  const places = [
    '食堂',
    '公寓',
    '锅炉房',
    '配电室',
    '绿化带',
    '校车站',
    '浴室',
    '维修班',
    '库房',
    '水泵房',
    '超市',
  ];
  const deeds = [
    (where: string) => `${where}的灯坏了，${name}当晚就踩着梯子换好，第二天照常头一个到岗。`,
    (where: string) => `为了${where}的一批新设备，${name}自学图纸，把${unit}多年的难题逐个解开。`,
    (where: string) => `学生半夜打来电话，${name}从${where}赶去，一直陪到天亮才回家。`,
    (where: string) => `${name}在${where}带出了七名徒弟，如今个个能独当一面。`,
    (where: string) => `连续三个冬天，${where}没有停过一次暖，账本上的损耗反而降了四成。`,
    (where: string) => `有人劝${name}调去轻松的岗位，答复总是那句“${where}离不开人”。`,
    (where: string) => `防疫最紧的时候，${where}的物资由${name}一人清点，四个月里没有差过一件。`,
  ];
  const lines = places.map((_place, at) =>
    deeds[(at * (turn + 2) + turn) % deeds.length]!(places[(at * 3 + turn) % places.length]!),
  );
  return lines.slice(turn % 3).join('');
}

/** A nomination that nothing is wrong with. */
export function entry(id: string, name: string, at: string, changes: Record<string, unknown> = {}): Entry {
  const unit = '昆明理工大学后勤服务中心';
  const number = id.replace(/\D/g, '').padStart(4, '0');
  return {
    id,
    submitted_at: at,
    raw: {
      推荐单位: '',
      推荐方式: '个人自荐',
      类别: '匠心美',
      姓名: name,
      性别: '女',
      民族: '汉族',
      年龄: 41,
      政治面貌: '群众',
      联系电话: `1990000${number}`,
      邮箱: `${id.toLowerCase()}@example.com`,
      '单位名称（填写至部门）': unit,
      '职务/职称': '技师',
      通讯地址: '云南省昆明市呈贡区示例路8号',
      邮编: '650500',
      事迹材料: deedsOf(name, unit, Number(number)),
      媒体表彰情况: '无',
      uploads: {
        照片: [{ name: '证件照.jpg', bytes: 1840 }],
        '报名表（盖章）': [{ name: '报名表.pdf', bytes: 8120 }],
        荣誉证书: [
          { name: '证书1.jpg', bytes: 5230 },
          { name: '证书2.jpg', bytes: 5309 },
        ],
      },
      ...changes,
    },
  };
}
