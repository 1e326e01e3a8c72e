// The bytes behind files, by checksum: written once, never changed, so that the state's log stays small.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a file's bytes are: kept by checksum, or made anew each time from a seed (the samples' uploads). */
export type Content = { md5: string; bytes: number } | { md5: string; bytes: number; seed: string };

export class Blobs {
  private readonly kept = new Map<string, Buffer>();

  constructor(private readonly directory: string | null) {
    if (directory !== null) mkdirSync(directory, { recursive: true });
  }

  put(bytes: Uint8Array): Content {
    const buffer = Buffer.from(bytes);
    const md5 = createHash('md5').update(buffer).digest('hex');
    if (this.directory === null) this.kept.set(md5, buffer);
    else if (!existsSync(join(this.directory, md5))) writeFileSync(join(this.directory, md5), buffer);
    return { md5, bytes: buffer.length };
  }

  /** A content of the given size that is made from `seed` whenever it is read; equal seeds and sizes are equal files. */
  describe(seed: string, bytes: number): Content {
    return { md5: createHash('md5').update(`${seed}:${bytes}`).digest('hex'), bytes, seed };
  }

  get(content: Content): Buffer {
    if ('seed' in content) return fill(content.seed, content.bytes);
    const kept = this.kept.get(content.md5);
    if (kept !== undefined) return kept;
    if (this.directory === null) throw new Error(`no content ${content.md5} in this workspace`);
    return readFileSync(join(this.directory, content.md5));
  }
}

function fill(seed: string, bytes: number): Buffer {
  const block = createHash('sha256').update(seed).digest();
  const buffer = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += block.length) block.copy(buffer, at);
  return buffer;
}
