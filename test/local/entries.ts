// Invented nominations for tests of the command line: complete ones, to be spoilt one answer at a time.

export interface Entry {
  id: string;
  submitted_at: string;
  raw: Record<string, unknown> & { uploads: Record<string, { name: string; bytes: number }[]> };
}

/** Deeds of some 400 characters that name the nominee. */
export function deedsOf(name: string, unit: string): string {
  const days = ['食堂', '公寓', '锅炉房', '配电室', '绿化带', '校车站', '浴室', '维修班'];
  const lines = days.map(
    (place, at) =>
      `在${place}，${name}连续${at + 11}个学期早到晚退，为${unit}的师生处理报修${(at + 3) * 97}件，无一返工。`,
  );
  return (
    lines.join('') + `同事们说，${name}把后勤当成自己的家来操持，遇到难处总是先上手再开口，从不推给别人。`
  );
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
      事迹材料: deedsOf(name, unit),
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
