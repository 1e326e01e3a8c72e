// The registry's tabs as data: every tab and column once, for headings, formats, validation, protection and reading.
import type { TextField, UploadField } from './findings';
import { CHOICES } from './phrases/tabs';
import { type Column, called, column, hidden, person, type Tab, tab } from './registry-columns';
import { PUBLICITY_TABS } from './registry-publicity-tabs';
import { REVIEW_TABS } from './registry-review-tabs';
import type { TabKey } from './registry-tab-keys';

export { type Column, FIRST_DATA_ROW, HEADING_ROW, KEY_ROW, type Tab } from './registry-columns';
export { TAB_ORDER, type TabKey } from './registry-tab-keys';

/** The questions that the registry shows as columns of a nomination; deeds and media honours have a tab of their own. */
export const SHORT_FIELDS = [
  'channel',
  'recommending_unit',
  'category',
  'name',
  'sex',
  'ethnicity',
  'age',
  'political_status',
  'phone',
  'email',
  'unit',
  'post',
  'address',
  'postcode',
  'supplement',
] as const satisfies readonly TextField[];

const FIELD_WIDTHS: Partial<Record<TextField, number>> = {
  name: 100,
  sex: 50,
  ethnicity: 80,
  age: 50,
  political_status: 90,
  category: 100,
  channel: 90,
  recommending_unit: 180,
  email: 170,
  unit: 220,
  post: 130,
  address: 220,
  postcode: 70,
  supplement: 200,
};

const fieldColumn = (field: TextField, editor: Column['editor']): Column =>
  column(field, field === 'deeds' || field === 'media_honors' ? 'long_text' : 'text', {
    editor,
    width: FIELD_WIDTHS[field] ?? (field === 'deeds' || field === 'media_honors' ? 320 : 120),
  });

const UPLOAD_COLUMNS: UploadField[] = ['photo', 'registration_form', 'certificates'];

const BLUE = '#3C6E9F';
const GREEN = '#5B8C5A';
const AMBER = '#C58B2A';

export const TABS: Record<TabKey, Tab> = {
  overview: tab('overview', 1001, '', [], { tabColor: BLUE }),
  settings: tab(
    'settings',
    1002,
    'key',
    [
      hidden('key'),
      column('section', 'text', { width: 110 }),
      column('item', 'text', { width: 200 }),
      person('value', 'long_text', { width: 360 }),
      column('help', 'long_text', { width: 380 }),
      column('check', 'long_text', { width: 260 }),
    ],
    { tabColor: BLUE },
  ),
  recommending_units: tab(
    'recommending_units',
    1003,
    'name',
    [
      called(person('name', 'text', { width: 260 }), 'unit_name'),
      person('kind', 'choice', { choices: CHOICES.unitKind, width: 160 }),
      person('aliases', 'text', { width: 180 }),
      person('quota_min', 'number'),
      person('quota_max', 'number'),
      person('head_count', 'number'),
      person('contact', 'text'),
      person('email', 'text', { width: 180 }),
      column('used', 'number'),
      column('entries', 'long_text', { width: 260 }),
      column('quota_state', 'text', { width: 160 }),
      person('kept', 'text', { width: 200 }),
      person('note', 'text', { width: 180 }),
    ],
    { tabColor: GREEN, frozenColumns: 1 },
  ),
  past_honorees: tab(
    'past_honorees',
    1004,
    '',
    [
      person('year', 'number'),
      person('honor', 'text', { width: 160 }),
      person('kind', 'choice', { choices: CHOICES.nomineeKind }),
      person('name', 'text', { width: 160 }),
      person('unit', 'text', { width: 260 }),
      person('note', 'text', { width: 220 }),
    ],
    { tabColor: GREEN },
  ),
  nominations: tab(
    'nominations',
    1005,
    'id',
    [
      column('id', 'text', { width: 90 }),
      column('name', 'text', { width: 160 }),
      column('status', 'choice', { choices: CHOICES.status }),
      column('problems', 'long_text', { width: 340 }),
      column('advice', 'long_text', { width: 260 }),
      person('decision', 'choice', { choices: CHOICES.decision }),
      person('decision_reason', 'text', { width: 180 }),
      ...SHORT_FIELDS.filter((field) => field !== 'name').map((field) => fieldColumn(field, 'script')),
      column('deeds_length', 'number'),
      ...UPLOAD_COLUMNS.map((field) => column(field, 'text', { width: 110 })),
      column('folder', 'link'),
      column('received_at', 'datetime'),
      column('updated_at', 'datetime'),
      column('lane', 'choice', { choices: CHOICES.lane, width: 70 }),
      column('original', 'long_text', { width: 240 }),
      person('note', 'text', { width: 180 }),
      column('verdict', 'choice', { choices: CHOICES.verdict, hidden: true }),
      hidden('response_id'),
      hidden('revision', 'number'),
      hidden('answered_return'),
      hidden('folder_id'),
      hidden('edit_url'),
      hidden('consent', 'text'),
      column('findings', 'json'),
      column('keys', 'json'),
      // Last, so that a drain need not read them.
      column('answers', 'json'),
      column('uploads', 'json'),
    ],
    { tabColor: BLUE, frozenColumns: 2 },
  ),
  deeds: tab(
    'deeds',
    1006,
    'id',
    [
      column('id', 'text', { width: 90 }),
      column('name', 'text', { width: 160 }),
      column('deeds', 'long_text', { width: 640 }),
      column('media_honors', 'long_text', { width: 360 }),
      person('deeds_edited', 'long_text', { width: 480 }),
      column('volume_length', 'text', { width: 150 }),
      column('volume_check', 'text', { width: 100 }),
    ],
    { tabColor: BLUE, frozenColumns: 2 },
  ),
  offline_nominations: tab(
    'offline_nominations',
    1007,
    'name',
    [
      column('import_result', 'long_text', { width: 220 }),
      column('nomination_id', 'text', { width: 90 }),
      person('received_at', 'datetime'),
      person('files_folder', 'text', { width: 200 }),
      ...(['channel', 'recommending_unit', 'category', 'name'] as const).map((field) =>
        fieldColumn(field, 'person'),
      ),
      ...SHORT_FIELDS.slice(4).map((field) => fieldColumn(field, 'person')),
      fieldColumn('deeds', 'person'),
      fieldColumn('media_honors', 'person'),
      person('consent_publication', 'choice', { choices: CHOICES.yesNo }),
      person('consent_abroad', 'choice', { choices: CHOICES.yesNo }),
      hidden('offline_id'),
      column('imported', 'json'),
    ],
    { tabColor: GREEN },
  ),
  outbox: tab(
    'outbox',
    1008,
    'key',
    [
      column('created_at', 'datetime'),
      column('kind', 'choice', { choices: CHOICES.effect, width: 130 }),
      column('nomination_id', 'text', { width: 90 }),
      column('summary', 'long_text', { width: 380 }),
      column('state', 'choice', { choices: CHOICES.effectState }),
      column('explanation', 'long_text', { width: 300 }),
      column('done_at', 'datetime'),
      person('resolution', 'choice', { choices: CHOICES.resolution }),
      column('attempts', 'number'),
      hidden('key'),
      column('payload', 'json'),
    ],
    { tabColor: AMBER },
  ),
  outbox_archive: tab(
    'outbox_archive',
    1012,
    '',
    [
      column('created_at', 'datetime'),
      column('kind', 'choice', { choices: CHOICES.effect, width: 130 }),
      column('nomination_id', 'text', { width: 90 }),
      column('summary', 'long_text', { width: 380 }),
      column('state', 'choice', { choices: CHOICES.effectState }),
      column('explanation', 'long_text', { width: 300 }),
      column('done_at', 'datetime'),
      column('attempts', 'number'),
      hidden('key'),
    ],
    { tabColor: AMBER },
  ),
  journal: tab(
    'journal',
    1009,
    '',
    [
      column('at', 'datetime'),
      column('who', 'text', { width: 200 }),
      column('action', 'text', { width: 140 }),
      column('nomination_id', 'text', { width: 90 }),
      column('detail', 'long_text', { width: 520 }),
      column('rule', 'text', { width: 180 }),
    ],
    { tabColor: AMBER },
  ),
  self_check: tab(
    'self_check',
    1010,
    '',
    [
      column('check_item', 'text', { width: 320 }),
      column('expected', 'long_text', { width: 260 }),
      column('found', 'long_text', { width: 260 }),
      column('check_result', 'text', { width: 100 }),
    ],
    { tabColor: AMBER },
  ),
  ...REVIEW_TABS,
  ...PUBLICITY_TABS,
  state: tab('state', 1011, 'key', [column('key', 'text'), column('value', 'long_text')], { hidden: true }),
};

/** The column of a tab by key; an unknown key is a mistake in the code. */
export function columnOf(tabKey: TabKey, key: string): Column {
  const found = TABS[tabKey].columns.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no column ${key} in ${tabKey}`);
  return found;
}
