// The rounds of review as the settings define them: each aspect is a setting of its own, with a line for every round.
import type { Campaign } from '../campaign';

export interface Criterion {
  name: string;
  /** Points that it adds to the total at most. */
  weight: number;
}

/** In which steps a criterion is scored, and up to what; `most` null: up to the criterion's own points. */
export interface Scale {
  most: number | null;
  step: number;
}

export type Visibility = 'own' | 'others' | 'panel';

export type TieRule = 'media' | 'median' | 'lowest' | 'spread' | 'first' | 'received';

/** How media honours count: first among equals, points on top, or a place for everyone from a score on. */
export type Priority =
  | { kind: 'none' }
  | { kind: 'tie' }
  | { kind: 'bonus'; points: number }
  | { kind: 'guarantee'; from: number };

/** Seats of a category, or of 个人 or 团队. */
export interface GroupSeats {
  group: string;
  min: number;
  max: number | null;
}

export interface Advance {
  /** null: as many as 入围名额 says; 'all': nobody is cut; a share of those ranked (percent), or a multiple of 入围名额. */
  places: number | null | 'all' | { share: number } | { times: number };
  /** How many of those who follow make the reserve list. */
  reserve: number;
  groups: GroupSeats[];
}

/** As the settings hold it; an aspect's line names its round. */
export interface ReviewSettings {
  rounds: { name: string; opens: number; closes: number }[];
  panels: { name: string; panel: string }[];
  criteria: { name: string; criteria: Criterion[] }[];
  scale: { name: string; scale: Scale }[];
  reviews: { name: string; reviews: number; least: number }[];
  blind: { name: string; blind: boolean }[];
  /** `named`: others' scores and remarks are shown with their reviewers' names. */
  visible: { name: string; visible: Visibility; named?: boolean }[];
  scans: { name: string; scans: boolean }[];
  /** Sheets are locked when the round closes; a round that is not named locks them. */
  lock: { name: string; lock: boolean }[];
  advance: { name: string; advance: Advance }[];
  tieRules: { name: string; rules: TieRule[] }[];
  priority: { name: string; priority: Priority }[];
  adjust: { name: string; from: number | null }[];
  band: { name: string; points: number | null }[];
  /** Reviewers do not review nominations from their own province. */
  provinces: boolean;
  composition: CompositionLimit[];
}

/** A limit on the make-up of the whole list: always measured and reported. */
export interface CompositionLimit {
  name: string;
  bound: 'atLeast' | 'atMost';
  /** 0 to 100. */
  percent: number;
  /** What counts: one of the answers, a group, or words that the post contains. */
  by: 'category' | 'post' | 'group' | 'sex' | 'ethnicity' | 'political_status';
  words: string[];
  /** The cut keeps to it, as far as there are candidates. */
  enforced: boolean;
}

export interface Round {
  /** Zero-based place among the rounds. */
  index: number;
  name: string;
  /** Milliseconds since the epoch. */
  opens: number;
  closes: number;
  /** The reviewers of this 组别; '' for all of them. */
  panel: string;
  criteria: Criterion[];
  scale: Scale;
  /** Reviews that every nomination gets; 0: the round is deliberated and not scored. */
  reviews: number;
  /** Fewer scores than this, and the nomination is not ranked. */
  least: number;
  blind: boolean;
  visible: Visibility;
  /** Others' scores and remarks, where they may be seen, bear their reviewers' names. */
  named: boolean;
  scans: boolean;
  /** Sheets are locked when the round closes; otherwise later changes are taken and named. */
  lock: boolean;
  advance: Advance;
  tieRules: TieRule[];
  priority: Priority;
  /** Reviews that a reviewer must have given before strictness is adjusted; null: never adjusted. */
  adjustFrom: number | null;
  /** Points; null: worked out from the spread of the scores. */
  band: number | null;
}

type Lines = readonly { name: string }[];

const lineOf = <T extends Lines>(lines: T, name: string): T[number] | undefined =>
  lines.find((line) => line.name === name);

/** All rounds in order. An aspect that has no line for a round takes the value of the first line. */
export function roundsOf(campaign: Campaign): Round[] {
  const { review } = campaign;
  return review.rounds.map(({ name, opens, closes }, index) => {
    const of = <T extends Lines>(lines: T): T[number] => lineOf(lines, name) ?? lines[0]!;
    return {
      index,
      name,
      opens,
      closes,
      panel: lineOf(review.panels, name)?.panel ?? '',
      criteria: of(review.criteria).criteria,
      scale: of(review.scale).scale,
      reviews: of(review.reviews).reviews,
      least: of(review.reviews).least,
      blind: of(review.blind).blind,
      visible: of(review.visible).visible,
      named: of(review.visible).named === true,
      scans: of(review.scans).scans,
      lock: lineOf(review.lock, name)?.lock ?? true,
      advance: of(review.advance).advance,
      tieRules: of(review.tieRules).rules,
      priority: of(review.priority).priority,
      adjustFrom: of(review.adjust).from,
      band: of(review.band).points,
    };
  });
}

/** The most that a total can be. */
export function fullMark(round: Pick<Round, 'criteria'>): number {
  return round.criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** The most that one criterion's cell may hold. */
export function mostOf(round: Pick<Round, 'scale'>, criterion: Criterion): number {
  return round.scale.most ?? criterion.weight;
}

/** The total of a reviewer's marks, in points, to two decimals. */
export function totalOf(round: Pick<Round, 'criteria' | 'scale'>, marks: readonly number[]): number {
  const sum = round.criteria.reduce(
    (total, criterion, at) => total + (marks[at]! * criterion.weight) / mostOf(round, criterion),
    0,
  );
  return hundredths(sum);
}

/** Rounded half away from zero to two decimals, as people round scores. */
export function hundredths(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-7)) / 100;
}

/** Whether a cell's number is one of the scale's. */
export function isLegal(round: Pick<Round, 'scale'>, criterion: Criterion, mark: number): boolean {
  const steps = mark / round.scale.step;
  return mark >= 0 && mark <= mostOf(round, criterion) && Math.abs(steps - Math.round(steps)) < 1e-9;
}

/** How many nominations go on, of `ranked`: whole ones, shares are rounded down and multiples up; null when all do. */
export function placesOf(round: Round, campaign: Campaign, ranked: number): number | null {
  const { places } = round.advance;
  if (places === 'all') return null;
  if (places === null || typeof places === 'number') return places ?? campaign.shortlist.places;
  if ('share' in places) return Math.floor((ranked * places.share) / 100 + 1e-9);
  return Math.ceil(campaign.shortlist.places * places.times - 1e-9);
}

/** A round that is deliberated and not scored: it goes by the scores of the round before and the committee's word. */
export function isDeliberation({ reviews }: Pick<Round, 'reviews'>): boolean {
  return reviews === 0;
}
