// A campaign whose shortlist is confirmed: rows pasted into the registry as an organizer's hand would, for any number of names.
import { type PastedRow, pasteRows } from '../../../src/local/paste-rows';
import type { Click } from '../../../src/local/people';
import { type FileRecord, isTrashed } from '../../../src/local/services/drive/files';
import { type Campaign, openCampaign, type Row, readyCampaign } from '../../support/campaign';

/** 2022-02-10, a Thursday: nominations and review are over. */
export const PUBLICITY_DAY = Date.parse('2022-02-10T09:00:00+08:00');

export interface Nominee {
  id: string;
  name: string;
  category: string;
  /** in or reserve. */
  list: 'in' | 'reserve';
  cells?: Record<string, string>;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗丁于方毛石田冯邓万白'];
const GIVEN = ['敏', '建国', '丽华', '伟', '秀英', '志强', '娟', '永胜', '晓东', '桂兰', '军'];
const CATEGORIES = ['敬业美', '匠心美', '乐群美', '最美服务团队'];
const PLACES = [
  '合肥工业大学',
  '华中农业大学',
  '东北师范大学',
  '内蒙古农业大学',
  '石家庄铁道大学',
  '西南交通大学',
];
const PARTS = ['总务部饮食中心', '后勤保障部物业服务中心', '后勤集团修缮服务中心公寓管理科', '校医院'];
const POSTS = ['高级工', '食堂主管', '维修班班长', '宿舍管理员', '中心主任/高级工程师'];
const SQUADS = ['维修班', '膳食保障团队', '“暖心”公寓服务团队', '绿化养护队'];

/** `count` on the list and `reserves` behind them, invented, the same whenever asked for. */
export function nominees(count: number, reserves = 0): Nominee[] {
  return Array.from({ length: count + reserves }, (_empty, at) => {
    const category = CATEGORIES[at % 13 === 12 ? 3 : at % 3]!;
    const person = SURNAMES[(at * 7) % SURNAMES.length]! + GIVEN[(at * 5) % GIVEN.length]!;
    const squad = `${PLACES[at % PLACES.length]}${SQUADS[at % SQUADS.length]}`;
    return {
      id: `2021-${String(at + 1).padStart(4, '0')}`,
      name: category === '最美服务团队' ? squad : person,
      category,
      list: at < count ? 'in' : 'reserve',
      cells: {
        sex: at % 2 === 0 ? '女' : '男',
        ethnicity: at % 9 === 4 ? '维吾尔族' : '汉族',
        unit: `${PLACES[at % PLACES.length]}${PARTS[at % PARTS.length]}`,
        post: POSTS[at % POSTS.length]!,
      },
    };
  });
}

const texts = (cells: Record<string, string>): PastedRow =>
  Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { text }]));

let ready: string | undefined;

/** The state of a campaign with these nominees in 登记台账 and a round's 入围名单, on the day when publicity can begin. */
export function shortlisted(list: readonly Nominee[], round = '专家评审'): string {
  ready ??= readyCampaign();
  const campaign = openCampaign(ready);
  const { workspace } = campaign;
  workspace.moveClock(PUBLICITY_DAY);
  const nominations = list.map(({ id, name, category, cells = {} }) =>
    texts({ id, name, category, status: '已受理', consent: 'given', ...cells }),
  );
  pasteRows(workspace, 'nominations', nominations);
  const places = { in: 0, reserve: 0 };
  const shortlist = list.map(({ id, name, category, list: kind }) => {
    places[kind] += 1;
    const label = kind === 'in' ? '入围' : '递补';
    return {
      ...texts({
        round,
        list_kind: label,
        nomination_id: id,
        name,
        category,
        result_id: `${round}/${id}`,
      }),
      list_order: { typed: String(places[kind]) },
    };
  });
  pasteRows(workspace, 'shortlist', shortlist);
  workspace.takeEvents();
  return campaign.snapshot();
}

/** Deeds as nominees type them: a title, headings, the nominee's name and unit in the text. */
export function addDeeds(campaign: Campaign, list: readonly Nominee[]): void {
  const rows = list.map(({ id, name, cells }, at) => ({
    id: { text: id },
    name: { text: name },
    deeds: {
      text: `${TITLES[at % TITLES.length]}\n${name}在${cells?.unit ?? ''}工作，编号${at}，<b>&原文。\n一、爱岗敬业\n第二段。`,
    },
    media_honors: { text: at % 2 === 0 ? '无' : `2020年${name}获省级媒体报道` },
  }));
  pasteRows(campaign.workspace, 'deeds', rows);
  campaign.workspace.takeEvents();
}

const TITLES = ['平凡岗位上的坚守', '食堂里的“大家长”', '十年如一日，守护校园灯火'];

/** Types a setting's text as the organizer does; nothing is re-screened. */
export function set(campaign: Campaign, key: string, text: string): void {
  campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', text);
}

/** Everything that a click said, dialogs first. */
export const said = ({ dialogs, toasts }: Click): string =>
  [...dialogs.map(({ message }) => message), ...toasts].join('\n');

export interface Paper {
  name: string;
  /** What a reader of the Google Doc sees. */
  html: string;
  key: string;
}

/** Google Docs and Word files of public papers that are not in the trash. */
export function paperFiles(campaign: Campaign): { docs: Paper[]; words: FileRecord[] } {
  const { store } = campaign.workspace;
  const files = Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {}).filter(
    (file) => file.appProperties?.laurelPaper !== undefined && !isTrashed(store, file),
  );
  const docs = files.filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.document');
  return {
    docs: docs.map((file) => ({
      name: file.name,
      html: store.get<{ html: string }>('documents', file.id)!.html,
      key: file.appProperties!.laurelPaper!,
    })),
    words: files.filter((file) => !docs.includes(file)),
  };
}

/** An objection as the organizer types it. */
export function object(campaign: Campaign, cells: Record<string, string>): number {
  const row = pasteRows(campaign.workspace, 'objections', [texts(cells)]);
  campaign.scheduler.settle();
  return row;
}

export const statesOf = (rows: readonly Row[]): string[] =>
  rows.map((row) => `${row.nomination_id} ${row.candidate_state}`);
