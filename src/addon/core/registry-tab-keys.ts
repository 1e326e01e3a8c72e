// Names of the registry's tabs, in the order of the work; what is in them is declared in registry.ts.

const INTAKE_TABS = [
  'overview',
  'nominations',
  'deeds',
  'offline_nominations',
  'recommending_units',
  'past_honorees',
] as const;

const REVIEW_TABS = [
  'reviewers',
  'conflicts',
  'assignments',
  'review_sheets',
  'scores',
  'results',
  'shortlist',
  'comments',
] as const;

const PUBLICITY_TABS = [
  'templates',
  'confirmations',
  'candidates',
  'objections',
  'documents',
  'honorees',
] as const;

const OFFICE_TABS = ['settings', 'outbox', 'outbox_archive', 'journal', 'self_check', 'state'] as const;

export type ReviewTabKey = (typeof REVIEW_TABS)[number];
export type PublicityTabKey = (typeof PUBLICITY_TABS)[number];
export type TabKey =
  | (typeof INTAKE_TABS)[number]
  | ReviewTabKey
  | PublicityTabKey
  | (typeof OFFICE_TABS)[number];

/** From left to right, as set-up makes them. */
export const TAB_ORDER: readonly TabKey[] = [
  ...INTAKE_TABS,
  ...REVIEW_TABS,
  ...PUBLICITY_TABS,
  ...OFFICE_TABS,
];
