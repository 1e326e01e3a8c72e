// Drive's two services: the advanced one and the everyday one, over the same files.
import type { Service } from '../../runtime/service';
import { fileMethods } from './advanced-files';
import { permissionMethods } from './advanced-permissions';
import { everydayMethods } from './everyday';

export { accessLevel } from './access';
export type { CommentState } from './comments';
export type { DocumentState } from './documents';
export { plainText } from './documents';
export type { FileRecord, Permission } from './files';

export const driveService: Service = { name: 'Drive', methods: { ...fileMethods, ...permissionMethods } };
export const driveAppService: Service = { name: 'DriveApp', methods: everydayMethods };
