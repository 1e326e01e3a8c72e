// How a blob travels through the door: a text, bytes as Base64, or a reference to bytes that the host keeps.
import type { Blobs, Content } from '../runtime/blobs';

export interface BlobData {
  name: string | null;
  contentType: string | null;
  text?: string;
  base64?: string;
  content?: Content;
}

/** The bytes of a blob from the isolate. */
export function bytesOf(blobs: Blobs, data: BlobData): Buffer {
  if (data.content !== undefined) return blobs.get(data.content);
  return data.base64 === undefined
    ? Buffer.from(data.text ?? '', 'utf8')
    : Buffer.from(data.base64, 'base64');
}

/** The kept content of a blob; what the host already keeps is not copied. */
export function contentOf(blobs: Blobs, data: BlobData): Content {
  return data.content ?? blobs.put(bytesOf(blobs, data));
}
