// The advanced Drive service inside the isolate: plain resources in and out, blobs as media.
import type { BlobData } from '../services/blob-data';
import { Blob, type BlobSource } from './blob';
import { call } from './door';
import { strictObject } from './strict';

type Body = Record<string, unknown>;

const mediaOf = (source: BlobSource | null | undefined): BlobData | null => source?.getBlob()._data() ?? null;

/** `undefined` in a resource is a field that was not given; the door's JSON drops it. */
function send<T>(method: string, ...args: unknown[]): T {
  const result = call<T | { $blob: BlobData }>('Drive', method, ...args.map((argument) => argument ?? null));
  const held = result as { $blob?: BlobData } | null;
  return held?.$blob === undefined ? (result as T) : (new Blob(held.$blob) as unknown as T);
}

const Files = strictObject('Drive.Files', {
  create: (resource: Body, mediaData?: BlobSource | null, optionalArgs?: Body): Body =>
    send('Files.create', resource, mediaOf(mediaData), optionalArgs),
  get: (fileId: string, optionalArgs?: Body): Body => send('Files.get', fileId, optionalArgs),
  update: (resource: Body, fileId: string, mediaData?: BlobSource | null, optionalArgs?: Body): Body =>
    send('Files.update', resource, fileId, mediaOf(mediaData), optionalArgs),
  copy: (resource: Body, fileId: string, optionalArgs?: Body): Body =>
    send('Files.copy', resource, fileId, optionalArgs),
  list: (optionalArgs?: Body): Body => send('Files.list', optionalArgs),
  remove: (fileId: string, optionalArgs?: Body): void => send('Files.remove', fileId, optionalArgs),
  generateIds: (optionalArgs?: Body): Body => send('Files.generateIds', optionalArgs),
  export: (fileId: string, mimeType: string, optionalArgs?: Body): Blob =>
    send('Files.export', fileId, mimeType, optionalArgs),
});

const Permissions = strictObject('Drive.Permissions', {
  create: (resource: Body, fileId: string, optionalArgs?: Body): Body =>
    send('Permissions.create', resource, fileId, optionalArgs),
  list: (fileId: string, optionalArgs?: Body): Body => send('Permissions.list', fileId, optionalArgs),
  update: (resource: Body, fileId: string, permissionId: string, optionalArgs?: Body): Body =>
    send('Permissions.update', resource, fileId, permissionId, optionalArgs),
  remove: (fileId: string, permissionId: string, optionalArgs?: Body): void =>
    send('Permissions.remove', fileId, permissionId, optionalArgs),
});

const Comments = strictObject('Drive.Comments', {
  list: (fileId: string, optionalArgs?: Body): Body => send('Comments.list', fileId, optionalArgs),
});

export const Drive = strictObject('Drive', { Files, Permissions, Comments });
