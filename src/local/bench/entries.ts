// Invented submissions for measuring: each acceptable by itself, unlike all others, and the same in every run.
import type { Filling, Upload } from '../hand/form';
import { QUESTION_TITLES } from '../registry-names';
import { uploadOf } from '../rehearsal/uploads';
import type { Workspace } from '../runtime/workspace';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const GIVEN = [...'秀梅建国志强丽华桂兰玉珍春燕海波晓东文静立新雪峰小红永胜'];
const SHIFTS = ['清早', '午间', '傍晚', '深夜', '雨天', '假期', '开学前', '停电时', '寒潮里', '考试周'];
const PLACES = ['东区泵房', '西区食堂', '南苑宿舍', '北苑锅炉房', '本部仓库', '新校区配电室', '老校区礼堂'];
const TASKS = [
  '检修水泵',
  '疏通管道',
  '清点物资',
  '更换灯管',
  '调试锅炉',
  '擦洗灶台',
  '排查隐患',
  '粉刷墙面',
  '搬运桌椅',
  '修补门窗',
  '登记台账',
];
const ENDS = ['从不叫苦', '随叫随到', '件件有记录', '还教会了新来的同事', '省下一笔开支', '师生都说放心'];

/** Four files: a photo, the sealed form and two certificates, as the campaign asks for. */
const FILES: readonly (readonly [keyof typeof QUESTION_TITLES, readonly string[]])[] = [
  ['photo', ['一寸照.jpg']],
  ['registration_form', ['报名表盖章扫描.pdf']],
  ['certificates', ['证书一.jpg', '证书二.jpg']],
];

/** What applicant number `index` (from 1) sends off at `at`; `withFiles` false leaves the uploads out, `consents` are answers too. */
export function invented(
  workspace: Workspace,
  formId: string,
  index: number,
  at: number,
  withFiles: boolean,
  consents: Record<string, string>,
): Filling {
  const number = String(index).padStart(5, '0');
  const account = `applicant-${number}@applicant.example`;
  const name = nameOf(index);
  const uploads: Record<string, Upload[]> = {};
  for (const [field, names] of withFiles ? FILES : [])
    uploads[QUESTION_TITLES[field]] = names.map((file) =>
      uploadOf(workspace, account, { name: file, bytes: 200_000 + index }),
    );
  return {
    user: account,
    formId,
    at,
    uploads,
    answers: {
      ...consents,
      推荐方式: '个人自荐',
      类别: ['敬业美', '匠心美', '乐群美'][index % 3]!,
      姓名: name,
      性别: index % 2 === 0 ? '男' : '女',
      民族: '汉族',
      年龄: String(25 + (index % 30)),
      政治面貌: '群众',
      联系电话: `139${String(10_000_000 + index * 37).slice(-8)}`,
      邮箱: `user${number}@example.com`,
      '单位名称（填写至部门）': '合肥工业大学总务部饮食中心',
      '职务/职称': '高级工',
      通讯地址: '安徽省合肥市包河区示例路2号',
      邮编: '230009',
      事迹材料: deedsOf(index, name),
      媒体表彰情况: '无',
    },
  };
}

function nameOf(index: number): string {
  const given = Math.floor(index / SURNAMES.length);
  return (
    SURNAMES[index % SURNAMES.length]! +
    GIVEN[given % GIVEN.length]! +
    GIVEN[Math.floor(given / GIVEN.length) % GIVEN.length]!
  );
}

/** About 700 characters in sixteen sentences; no two applicants share many of them. */
function deedsOf(index: number, name: string): string {
  let seed = index * 2_654_435_761;
  const pick = (list: readonly string[]): string => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return list[seed % list.length]!;
  };
  const sentences = Array.from(
    { length: 16 },
    (_empty, at) =>
      `第${index * 16 + at}件事，${pick(SHIFTS)}${name}到${pick(PLACES)}${pick(TASKS)}，又去${pick(PLACES)}${pick(TASKS)}，${pick(ENDS)}，${pick(ENDS)}。`,
  );
  return sentences.join('');
}
