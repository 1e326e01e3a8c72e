// Single files of Drive by id: is it there, and make it under an id drawn before.

export interface FileFacts {
  id?: string;
  name?: string;
  trashed?: boolean;
  parents?: string[];
  owners?: { emailAddress?: string }[];
}

/** The HTTP status of an advanced service's refusal; 0 for any other error. Never told by the message, which is translated. */
export function statusOf(error: unknown): number {
  return (error as { details?: { code?: number } } | null)?.details?.code ?? 0;
}

/** The file's fields (a mask such as "id,name"), or null when there is no such file within reach. */
export function fileOrNull(id: string, fields: string): FileFacts | null {
  try {
    return Drive!.Files!.get(id, { fields } as never) as FileFacts;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Makes a file under the id in `draft`; false when that id has been used. */
export function createUnderId(draft: {
  id: string;
  name: string;
  mimeType: string;
  parents?: string[];
}): boolean {
  try {
    Drive!.Files!.create(draft as never, null as never, { fields: 'id' });
    return true;
  } catch (error) {
    if (statusOf(error) === 409) return false;
    throw error;
  }
}
