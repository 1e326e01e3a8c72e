// What tests of Drive begin with: its services, and short ways to make and list files.
import { Drive } from '../../src/local/facade/drive-advanced';
import { driveAppService, driveService } from '../../src/local/services/drive';
import { utilitiesService } from '../../src/local/services/utilities';
import { type Desk, deskWith } from './desk';

export const SERVICES = [driveService, driveAppService, utilitiesService];
export const desk = (): Desk => deskWith(SERVICES);
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOC = 'application/vnd.google-apps.document';
export const LAG = 10_000;

export type Resource = Record<string, never>;
export const Files = Drive.Files;
export const folder = (name: string, parent?: string): string =>
  Files.create({ name, mimeType: FOLDER, ...(parent ? { parents: [parent] } : {}) }).id as string;
export const names = (options: object): string[] =>
  (Files.list({ orderBy: 'name', ...options }).files as Resource[]).map((file) => file.name!);
export const newIds = (count: number): string[] => Files.generateIds({ count }).ids as string[];
