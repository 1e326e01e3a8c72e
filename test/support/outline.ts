// A whole campaign by what it means: ids by names, without the moments at which runs happened, so that two can be compared.

import type { Store } from '../../src/local/runtime/store';
import { type FileRecord, isTrashed } from '../../src/local/services/drive/files';
import type { Campaign, Row } from './campaign';

/** Columns that tell when or by which id, not what. */
const PASSING: Record<string, string[]> = {
  nominations: ['folder_id'],
  deeds: [],
  offline_nominations: ['offline_id'],
  recommending_units: [],
  past_honorees: [],
  settings: [],
  outbox: ['created_at', 'done_at', 'attempts', 'explanation', 'payload'],
  journal: ['at'],
};

export interface CampaignOutline {
  tabs: Record<string, Row[]>;
  /** "folder/name" of every file that is not in the trash. */
  files: string[];
  mail: string[];
}

export function outlineOf(campaign: Campaign): CampaignOutline {
  const { store } = campaign.workspace;
  const files = Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {}).filter(
    (file) => !isTrashed(store, file),
  );
  const nameOf = (id: string | undefined): string => files.find((file) => file.id === id)?.name ?? '';
  const tabs: Record<string, Row[]> = {};
  for (const [tab, passing] of Object.entries(PASSING)) {
    tabs[tab] = campaign.rows(tab).map((row) => {
      const kept = { ...row };
      for (const key of passing) delete kept[key];
      // Whoever changed a setting is not known to the run that finds it out after a death.
      if (tab === 'journal' && row.action === '改动设置') delete kept.who;
      if (tab === 'nominations') kept.folder = nameOf(String(row.folder).split('/').pop());
      if (tab === 'nominations')
        kept.response_id = String(row.response_id).startsWith('paper-') ? 'paper' : row.response_id!;
      return kept;
    });
  }
  return {
    tabs,
    files: files.map((file) => `${nameOf(file.parents[0])}/${file.name}`).sort(),
    mail: campaign.mail.map((mail) => JSON.stringify([mail.to, mail.subject, mail.body, mail.name])).sort(),
  };
}

/** What runs leave behind beside the clock and their own records. */
const LASTING = ['spreadsheets', 'drive', 'forms', 'mail', 'properties', 'triggers', 'cache'];

/** All that a run leaves behind, as text: calls that only read do not change it. */
export function lastingState(store: Store): string {
  return LASTING.map((branch) => store.textOf(branch)).join('\n');
}

/**
 * What every call of `act` leaves behind: what a run that is killed right after it (or right before the next one)
 * leaves. Calls that only read leave what the call before them left, and are not listed again.
 */
export function leftBehind(campaign: Campaign, act: () => void): { call: string; snapshot: string }[] {
  const { store } = campaign.workspace;
  const states: { call: string; snapshot: string }[] = [];
  let last = '';
  const keep = (call: string): void => {
    const lasting = lastingState(store);
    if (lasting !== last) states.push({ call, snapshot: campaign.snapshot() });
    last = lasting;
  };
  campaign.disturb({
    before: ({ number }) => {
      if (number === 1) keep('before the first call');
    },
    after: ({ number, service, method }) => keep(`after call ${number}, ${service}.${method}`),
  });
  act();
  campaign.calm();
  return states;
}

/** The outline but for mails of which a dead run left open whether they went; those must be listed, and sent at most once. */
export function settled(outline: CampaignOutline, uncertain: string[]): CampaignOutline {
  const outbox = outline.tabs.outbox!.map((row) =>
    row.state === '待核实' && uncertain.includes(String(row.key)) ? { ...row, state: '已办' } : row,
  );
  return { ...outline, tabs: { ...outline.tabs, outbox } };
}
