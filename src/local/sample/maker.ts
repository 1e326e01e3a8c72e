// Makes faultless nominations one after another: nobody twice, no unit over its quota.
import { personDeeds, teamDeeds, type Uses } from './deeds';
import { addressAt, INSTITUTIONS, type Institution } from './institutions';
import { LOGISTICS, type Trade, tradesIn } from './jobs';
import { associationOf, BRANCH_OF_SCHOOLS, branchesFor } from './lists';
import { inventedHonors, inventedUploads } from './papers';
import { hanName, hanPerson, type Person } from './people';
import type { Chance } from './random';
import { momentOfSubmission } from './schedule';
import type { Draft, RawAnswers } from './submission';

const PLATFORMS = ['“最美后勤人”线上征集平台', '校园后勤之声公众号', '教育后勤网征集专栏', '后勤人论坛'];
const MAILS = ['example.com', 'example.org', 'example.net'];
/** The categories for persons. */
const CATEGORIES = ['敬业美', '匠心美', '乐群美'];

export interface Wishes {
  institution?: Institution;
  person?: Person;
  trade?: Trade;
  /** Without it the channel is left to chance. */
  channel?: '社会征集' | '组织推荐' | '个人自荐';
}

export class Maker {
  private readonly uses: Uses = new Map();
  /** Nominations that each recommending unit may still send in. */
  private readonly placesLeft = new Map<string, number>();
  private made = 0;

  constructor(
    readonly chance: Chance,
    readonly taken: Set<string>,
  ) {}

  /** A Han name that nobody in the sample has. */
  freshName(sex: Person['sex']): string {
    return hanName(this.chance, sex, this.taken);
  }

  person(wishes: Wishes = {}): Draft {
    const { chance } = this;
    const institution = wishes.institution ?? this.nextInstitution();
    const person = wishes.person ?? hanPerson(chance, this.taken);
    const trade = wishes.trade ?? chance.pick(tradesIn(institution.region));
    const unit = `${institution.name}${chance.pick(LOGISTICS[institution.kind])}${chance.pick(trade.departments)}`;
    const post = chance.pick(trade.posts);
    return this.draft(institution, trade, wishes, {
      类别: chance.pick(CATEGORIES),
      姓名: person.name,
      性别: person.sex,
      民族: person.ethnicity,
      年龄: String(person.age),
      政治面貌: person.politicalStatus,
      '单位名称（填写至部门）': unit,
      '职务/职称': post,
      事迹材料: personDeeds(chance, this.uses, { person, unit, post, trade }),
      uploads: inventedUploads(chance, person.name),
    });
  }

  team(wishes: Wishes = {}): Draft {
    const { chance } = this;
    const institution = wishes.institution ?? this.nextInstitution();
    const trade = wishes.trade ?? chance.pick(tradesIn(institution.region));
    const unit = `${institution.name}${chance.pick(LOGISTICS[institution.kind])}`;
    const name = chance.pick(trade.teams);
    const leader = hanName(chance, chance.next() < 0.4 ? '女' : '男', this.taken);
    const members = chance.between(6, 58);
    return this.draft(institution, trade, wishes, {
      类别: '最美服务团队',
      姓名: name,
      性别: '',
      民族: '',
      年龄: '',
      政治面貌: '',
      '单位名称（填写至部门）': unit + chance.pick(trade.departments),
      '职务/职称': `负责人：${leader}，${members}人`,
      事迹材料: teamDeeds(chance, this.uses, { name, unit, members, trade }),
      uploads: inventedUploads(chance, name.replace(/[“”]/g, '')),
    });
  }

  /** Institutions in turn, so that every province takes part. */
  private nextInstitution(): Institution {
    return INSTITUTIONS[(this.made * 7) % INSTITUTIONS.length] as Institution;
  }

  private draft(
    institution: Institution,
    trade: Trade,
    wishes: Wishes,
    answers: Omit<
      RawAnswers,
      '推荐单位' | '推荐方式' | '联系电话' | '邮箱' | '通讯地址' | '邮编' | '媒体表彰情况'
    >,
  ): Draft {
    const { chance } = this;
    const number = ++this.made;
    return {
      at: momentOfSubmission(chance),
      intended: [],
      note: '规范填写',
      raw: {
        ...this.channel(institution, trade, wishes.channel),
        ...answers,
        联系电话: `1990000${String(number).padStart(4, '0')}`,
        邮箱: `hq${String(number).padStart(3, '0')}@${chance.pick(MAILS)}`,
        通讯地址: addressAt(institution, number),
        邮编: institution.postcode,
        媒体表彰情况: inventedHonors(chance),
      },
    };
  }

  private channel(
    institution: Institution,
    trade: Trade,
    wished: Wishes['channel'],
  ): Pick<RawAnswers, '推荐方式' | '推荐单位'> {
    const roll = this.chance.next();
    const channel = wished ?? (roll < 0.62 ? '组织推荐' : roll < 0.78 ? '社会征集' : '个人自荐');
    if (channel === '社会征集') return { 推荐方式: channel, 推荐单位: this.chance.pick(PLATFORMS) };
    if (channel === '组织推荐') {
      const branches = institution.kind === 'school' ? [BRANCH_OF_SCHOOLS] : branchesFor(trade.work);
      const unit = [associationOf(institution.region), ...branches].find((name) => this.takePlace(name));
      if (unit !== undefined) return { 推荐方式: channel, 推荐单位: unit };
      if (wished !== undefined)
        throw new Error(`no recommending unit has a place left for ${institution.name}`);
    }
    return { 推荐方式: '个人自荐', 推荐单位: '' };
  }

  /** The notice's quotas: two for an association, three for a branch. */
  private takePlace(unit: string): boolean {
    const left = this.placesLeft.get(unit) ?? (unit.startsWith('中国教育后勤协会') ? 3 : 2);
    if (left === 0) return false;
    this.placesLeft.set(unit, left - 1);
    return true;
  }
}
