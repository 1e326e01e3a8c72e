// A real campaign as a file: what an organizer types into 设置, 文书模板 and 推荐单位, and which of its source's fields that says.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface CampaignFile {
  /** By field of the source: the settings' items (or “template …” rows) that say it; null when it is no rule. */
  says: Record<string, string[] | null>;
  /** By item of 设置: what is typed there. What is not named stays as set-up writes it. */
  settings: Record<string, string>;
  /** By row of 文书模板. */
  templates?: Record<string, string>;
  units?: Record<string, string | number>[];
  /** By field of the source: what cannot be said, and why. */
  lost: Record<string, string>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

export const campaignIds = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

export function campaignFile(id: string): CampaignFile {
  return JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8'));
}
