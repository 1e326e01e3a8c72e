// Drive's commonest refusals, in the words of the advanced service.
import { apiError } from '../../runtime/google-schemas';
import type { ServiceError } from '../../runtime/service';

/** `method` as in "drive.files.get". Also for files that the user may not see. */
export function notFound(method: string, fileId: string): ServiceError {
  return apiError(method, `File not found: ${fileId}.`, 404);
}

export function insufficient(method: string): ServiceError {
  return apiError(method, 'The user does not have sufficient permissions for this file.', 403);
}
