// What an earlier honour comes to: the settings' line that names it, by its id, an alias, the years since and the kind.
import { type Campaign, type Exclusion, formOf, lastHonouredYear } from './campaign';
import { CAMPAIGN_WORDS } from './phrases/campaign-settings';

export interface EarlierHonour {
  /** 0 when unknown. */
  year: number;
  /** '' when unknown. */
  honor: string;
  kind: 'person' | 'team';
}

const WORST_FIRST: Exclusion['treatment'][] = ['refuse', 'new_deeds', 'look', 'welcome'];

/**
 * The gravest of the lines that fit. An honour that no line names is for a person to look at, unless there is a line
 * 其他荣誉; without any line, nobody is kept away. A line with a term of years fits an unknown year too, but then it is
 * for a person to look at.
 */
export function treatmentOf(honour: EarlierHonour, campaign: Campaign): Exclusion['treatment'] {
  const lines = campaign.exclusions;
  if (lines.length === 0) return 'welcome';
  const named = lines.filter((line) => line.name !== CAMPAIGN_WORDS.otherHonours);
  const meant = named.filter((line) => honour.honor.trim() === '' || isMeant(honour, line));
  const other = lines.find((line) => line.name === CAMPAIGN_WORDS.otherHonours);
  const fitting = meant.length > 0 ? meant : other === undefined ? null : [other];
  if (fitting === null) return 'look';
  const found = fitting.map((line) => byTerm(honour, line, campaign));
  return WORST_FIRST.find((each) => found.includes(each)) ?? 'welcome';
}

function byTerm(honour: EarlierHonour, line: Exclusion, campaign: Campaign): Exclusion['treatment'] {
  if (!line.kinds.some((kind) => formOf(kind) === honour.kind)) return 'welcome';
  const term = line.lastEdition ? campaign.identity.cycleYears : line.years;
  if (term === null || line.treatment === 'welcome') return line.treatment;
  if (honour.year === 0) return 'look';
  return lastHonouredYear(campaign) - honour.year <= term ? line.treatment : 'welcome';
}

/** The honour's id in letters only; its year apart. */
function idOf(name: string): { words: string; year: number } {
  const text = name.normalize('NFKC').replace(/[\s"'“”‘’「」《》()·]/g, '');
  const year = Number(/(20\d\d)年?度?/.exec(text)?.[1] ?? 0);
  return { words: text.replace(/20\d\d(?:[-—]20\d\d)?年?度?/g, ''), year };
}

/** 全国教育后勤系统“2020年度感动人物” is 2020年度感动人物; an honour of another year is not. */
function isMeant(honour: EarlierHonour, line: Exclusion): boolean {
  const typed = idOf(honour.honor);
  return [line.name, ...line.aliases].some((name) => {
    const wanted = idOf(name);
    const year = honour.year || typed.year;
    if (wanted.year !== 0 && year !== 0 && wanted.year !== year) return false;
    return typed.words.endsWith(wanted.words);
  });
}
