// Utilities inside the isolate: what needs no state is done here, digests, archives and waiting by the host.
import type { BlobData } from '../services/blob-data';
import { Blob, type BlobSource, namedData, newBlob } from './blob';
import { decodeBase64, encodeBase64, encodeUtf8 } from './bytes';
import { parseCsv } from './csv';
import { formatDate } from './date-format';
import { call } from './door';
import { type EnumerationValue, enumeration } from './enumeration';
import { strictObject } from './strict';

const Charset = enumeration('US_ASCII', 'UTF_8');

function bytesOf(data: string | number[], charset?: EnumerationValue): number[] {
  if (typeof data !== 'string') return data;
  // Characters outside ASCII become "?", as Java's encoder has it.
  return encodeUtf8(charset === Charset.US_ASCII ? data.replace(/[^\x00-\x7f]/gu, '?') : data);
}

function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16);
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}

export const Utilities = strictObject('Utilities', {
  Charset,
  DigestAlgorithm: enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
  newBlob,
  formatDate,
  parseCsv,
  getUuid: uuid,
  base64Encode: (data: string | number[], charset?: EnumerationValue) => encodeBase64(bytesOf(data, charset)),
  base64EncodeWebSafe: (data: string | number[], charset?: EnumerationValue) =>
    encodeBase64(bytesOf(data, charset), true),
  base64Decode: (encoded: string) => decodeBase64(encoded),
  base64DecodeWebSafe: (encoded: string) => decodeBase64(encoded, true),
  computeDigest(algorithm: EnumerationValue, value: string | number[], charset?: EnumerationValue): number[] {
    const base64 = encodeBase64(bytesOf(value, charset));
    return decodeBase64(call<string>('Utilities', 'computeDigest', algorithm.name(), base64));
  },
  sleep(milliseconds: number): void {
    call('Utilities', 'sleep', milliseconds);
  },
  zip(blobs: BlobSource[], name = 'archive.zip'): Blob {
    return new Blob(call<BlobData>('Utilities', 'zip', blobs.map(namedData), name));
  },
  unzip(blob: BlobSource): Blob[] {
    return call<BlobData[]>('Utilities', 'unzip', blob.getBlob()._data()).map((data) => new Blob(data));
  },
});
