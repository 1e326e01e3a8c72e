// The host's part of Utilities: digests, archives, bytes of kept blobs, and waiting on the virtual clock.
import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { type Call, type Service, ServiceError } from '../runtime/service';
import { type BlobData, bytesOf } from './blob-data';

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
/** Utilities.sleep's documented maximum: five minutes. */
const LONGEST_SLEEP = 300_000;

function zip(call: Call, files: BlobData[], name: string): BlobData {
  const entries = new Map<string, Uint8Array>();
  for (const file of files) {
    if (entries.has(file.name!)) throw new ServiceError(`duplicate entry: ${file.name}`);
    entries.set(file.name!, bytesOf(call.blobs, file));
  }
  const archive = zipSync(Object.fromEntries(entries), { mtime: new Date(call.now) });
  return { name, contentType: 'application/zip', content: call.blobs.put(archive) };
}

function unzip(call: Call, archive: BlobData): BlobData[] {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytesOf(call.blobs, archive));
  } catch {
    throw new ServiceError('Invalid argument');
  }
  return Object.entries(entries).map(([name, bytes]) => ({
    name,
    contentType: null,
    content: call.blobs.put(bytes),
  }));
}

export const utilitiesService: Service = {
  name: 'Utilities',
  methods: {
    computeDigest: {
      cost: 1,
      run(_call, algorithm: string, base64: string) {
        const known = ALGORITHMS[algorithm];
        if (known === undefined)
          throw new ServiceError(`not in the local runtime: Utilities.computeDigest ${algorithm}`);
        return createHash(known).update(Buffer.from(base64, 'base64')).digest('base64');
      },
    },
    sleep: {
      cost: 0,
      run(call, milliseconds: number) {
        if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP))
          throw new ServiceError('Invalid argument: milliseconds');
        call.charge(milliseconds);
      },
    },
    zip: { cost: 50, run: zip },
    unzip: { cost: 50, run: unzip },
    'Blob.getBytes': {
      cost: 20,
      run: (call, data: BlobData) => bytesOf(call.blobs, data).toString('base64'),
    },
  },
};
