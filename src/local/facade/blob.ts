// Blob inside the isolate: data with a type and a name; what the host keeps is fetched only when its bytes are asked for.
import type { BlobData } from '../services/blob-data';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from './bytes';
import { call, Exception } from './door';
import { strict } from './strict';

export interface BlobSource {
  getBlob(): Blob;
}

const TYPES_BY_EXTENSION: Record<string, string> = {
  csv: 'text/csv',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export class Blob {
  #data: BlobData;

  constructor(data: BlobData) {
    this.#data = data;
  }

  /** As the door takes it. */
  _data(): BlobData {
    return this.#data;
  }
  getBlob(): Blob {
    return this;
  }
  copyBlob(): Blob {
    return new Blob({ ...this.#data });
  }
  getName(): string | null {
    return this.#data.name;
  }
  setName(name: string): this {
    this.#data = { ...this.#data, name };
    return this;
  }
  getContentType(): string | null {
    return this.#data.contentType;
  }
  setContentType(contentType: string): this {
    this.#data = { ...this.#data, contentType };
    return this;
  }
  setContentTypeFromExtension(): this {
    const extension = (this.#data.name ?? '').split('.').pop()!.toLowerCase();
    return this.setContentType(TYPES_BY_EXTENSION[extension] ?? 'application/octet-stream');
  }
  isGoogleType(): boolean {
    return this.#data.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }
  getBytes(): number[] {
    const data = this.#fetched();
    return data.base64 === undefined ? encodeUtf8(data.text ?? '') : decodeBase64(data.base64);
  }
  setBytes(data: number[]): this {
    return this.#filled({ base64: encodeBase64(data) });
  }
  getDataAsString(charset = 'UTF-8'): string {
    if (!/^utf-?8$/i.test(charset))
      throw new Exception(`not in the local runtime: the character set ${charset}`);
    const data = this.#fetched();
    return data.base64 === undefined ? (data.text ?? '') : decodeUtf8(decodeBase64(data.base64));
  }
  setDataFromString(string: string, charset = 'UTF-8'): this {
    if (!/^utf-?8$/i.test(charset))
      throw new Exception(`not in the local runtime: the character set ${charset}`);
    return this.#filled({ text: string });
  }
  getAs(contentType: string): Blob {
    if (contentType === this.#data.contentType) return this.copyBlob();
    throw new Exception(
      `not in the local runtime: Blob.getAs from ${this.#data.contentType} to ${contentType}`,
    );
  }
  toString(): string {
    return 'Blob';
  }

  #filled(data: Partial<BlobData>): this {
    this.#data = { name: this.#data.name, contentType: this.#data.contentType, ...data };
    return this;
  }

  #fetched(): BlobData {
    if (this.#data.content === undefined) return this.#data;
    return { ...this.#data, base64: call<string>('Utilities', 'Blob.getBytes', this.#data) };
  }
}
strict('Blob', Blob);

/** A new blob of a text or of signed bytes. */
export function newBlob(data: string | number[], contentType?: string | null, name?: string | null): Blob {
  const isText = typeof data === 'string';
  return new Blob({
    name: name ?? null,
    contentType: contentType ?? (isText ? 'text/plain' : null),
    ...(isText ? { text: data } : { base64: encodeBase64(data) }),
  });
}

/** The wire form of whatever gives a blob; operations that keep files need a name. */
export function namedData(source: BlobSource): BlobData {
  const data = source.getBlob()._data();
  if (data.name === null) throw new Exception('Blob object must have non-null name for this operation.');
  return data;
}
