// What stands beside a line of 总览, as the organizer reads it.
import { registryOf, tabNamed } from '../../src/local/registry-view';
import type { Campaign } from './campaign';

export function overviewLine(campaign: Campaign, label: string): string {
  const { sheet } = tabNamed(registryOf(campaign.workspace.store), 'overview')!;
  const line = sheet.rows.find((cells) => cells?.[0]?.v === label);
  return String(line?.[1]?.v ?? '');
}
