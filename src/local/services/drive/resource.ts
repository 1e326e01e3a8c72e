// Files and permissions as the Drive API shows them, under a field mask.
import { apiError } from '../../runtime/google-schemas';
import { type Call, ServiceError } from '../../runtime/service';
import { pathsOf, selectFields } from '../spreadsheets/field-mask';
import { accessLevel, atLeast } from './access';
import { type FileRecord, FOLDER, isNative, isTrashed, urlOf } from './files';
import { permissionId, type ShownPermission, shownPermissions } from './permissions';

export const FILE_FIELDS = 'kind,id,name,mimeType';
export const LIST_FIELDS = `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
export const PERMISSION_FIELDS = 'kind,id,type,role';

const FILE_KEYS =
  'kind id name mimeType description starred trashed explicitlyTrashed parents properties appProperties spaces webViewLink webContentLink createdTime modifiedTime lastModifyingUser owners shared ownedByMe permissions permissionIds writersCanShare size quotaBytesUsed md5Checksum originalFilename fileExtension fullFileExtension capabilities isAppAuthorized'.split(
    ' ',
  );
const PERMISSION_KEYS =
  'kind id type role emailAddress domain displayName view allowFileDiscovery deleted pendingOwner'.split(' ');
const USER_KEYS = ['kind', 'displayName', 'emailAddress', 'permissionId', 'me'];
const ENVELOPE_KEYS = ['kind', 'incompleteSearch', 'nextPageToken'];

/** What may be asked for inside each kind of resource: names, and for lists of resources the kind of their items. */
interface Shape {
  [field: string]: Shape | null;
}
const leaves = (keys: string[]): Shape => Object.fromEntries(keys.map((key) => [key, null]));
const PERMISSION: Shape = leaves(PERMISSION_KEYS);
const FILE: Shape = {
  ...leaves(FILE_KEYS),
  permissions: PERMISSION,
  owners: leaves(USER_KEYS),
  lastModifyingUser: leaves(USER_KEYS),
};
export const SHAPES = {
  file: FILE,
  fileList: { ...leaves(ENVELOPE_KEYS), files: FILE },
  permission: PERMISSION,
  permissionList: { ...leaves(ENVELOPE_KEYS), permissions: PERMISSION },
};

/**
 * The resource under the mask, `standard` when none is given.
 * A field that Google has not got is refused as there; one that is not computed here is refused too, never left out.
 */
export function masked(
  method: string,
  shape: Shape,
  resource: object,
  mask: string | undefined,
  standard: string,
) {
  const paths = pathsOf(mask ?? standard);
  if (paths === null) throw apiError(method, `Invalid field selection ${mask}`, 400);
  for (const path of paths) requireField(method, shape, path.split('.'), path);
  return selectFields(resource, mask ?? standard);
}

function requireField(method: string, shape: Shape, path: string[], whole: string): void {
  const [first, ...rest] = path;
  if (first === undefined || first === '*') return;
  const inner = shape[first];
  if (inner === undefined) {
    if (KNOWN_ELSEWHERE.test(first))
      throw new ServiceError(`not in the local runtime: the Drive field ${first}`);
    throw apiError(method, `Invalid field selection ${whole}`, 400);
  }
  if (inner !== null) requireField(method, inner, rest, whole);
}

/** Fields that Google has and this runtime does not compute. */
const KNOWN_ELSEWHERE =
  /^(driveId|teamDriveId|iconLink|hasThumbnail|thumbnail(Link|Version)|(sha1|sha256)Checksum|headRevisionId|version|viewed(ByMe|ByMeTime)|modifiedByMe(Time)?|sharingUser|sharedWithMeTime|trashed(Time)|trashingUser|labels|labelInfo|linkShareMetadata|shortcutDetails|exportLinks|contentHints|contentRestrictions|imageMediaMetadata|videoMediaMetadata|folderColorRgb|resourceKey|copyRequiresWriterPermission|expirationTime|permissionDetails|photoLink|inheritedPermissionsDisabled)$/;

const iso = (time: number): string => new Date(Math.round(time)).toISOString();

/** Every field of a file that this runtime computes, as `user` sees it. */
export function fileResource(call: Call, file: FileRecord): Record<string, unknown> {
  const user = call.identity.effectiveUser;
  const level = accessLevel(call.store, user, file.id);
  const parents = file.parents.filter((parent) => atLeast(accessLevel(call.store, user, parent), 'reader'));
  const permissions = shownPermissions(call, file);
  const extension = /\.([^.\s]+)$/.exec(file.name)?.[1];
  const hasBytes = file.mimeType !== FOLDER && !isNative(file.mimeType);
  const resource: Record<string, unknown> = {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description,
    starred: false,
    trashed: isTrashed(call.store, file),
    explicitlyTrashed: file.trashed,
    parents: parents.length > 0 ? parents : undefined,
    properties: file.properties,
    appProperties: file.appProperties,
    spaces: ['drive'],
    webViewLink: urlOf(file),
    createdTime: iso(file.createdTime),
    modifiedTime: iso(file.modifiedTime),
    lastModifyingUser: userResource(file.lastModifyingUser ?? file.owner, user),
    owners: [userResource(file.owner, user)],
    shared: permissions.length > 1,
    ownedByMe: file.owner === user,
    isAppAuthorized: true,
    permissionIds: permissions.map((permission) => permission.id),
    writersCanShare: file.mimeType === FOLDER ? undefined : file.writersCanShare !== false,
    capabilities: capabilities(level, file.mimeType === FOLDER, file.writersCanShare !== false),
  };
  if (atLeast(level, 'writer')) resource.permissions = permissions.map(permissionResource);
  if (hasBytes) {
    const size = String(file.size ?? 0);
    Object.assign(resource, { size, quotaBytesUsed: size, md5Checksum: file.md5Checksum });
    Object.assign(resource, {
      originalFilename: file.name,
      fileExtension: extension,
      fullFileExtension: extension,
    });
    resource.webContentLink = `https://drive.google.com/uc?id=${file.id}&export=download`;
  }
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));
}

function capabilities(
  level: ReturnType<typeof accessLevel>,
  isFolder: boolean,
  writersShare: boolean,
): Record<string, boolean> {
  const [owner, writer] = [level === 'owner', atLeast(level, 'writer')];
  return {
    canEdit: writer,
    canComment: atLeast(level, 'commenter'),
    canCopy: !isFolder,
    canDelete: owner,
    canDownload: !isFolder,
    canRename: writer,
    canShare: owner || (writer && writersShare),
    canTrash: owner,
    canAddChildren: isFolder && writer,
    canListChildren: isFolder,
  };
}

export function userResource(email: string, viewer: string) {
  return {
    kind: 'drive#user',
    displayName: email.split('@')[0],
    me: email === viewer,
    permissionId: permissionId('user', email),
    emailAddress: email,
  };
}

export function permissionResource(permission: ShownPermission): Record<string, unknown> {
  const { inherited: _, ...shown } = permission;
  const displayName = shown.emailAddress?.split('@')[0];
  const resource = {
    kind: 'drive#permission',
    ...shown,
    displayName,
    deleted: undefined as boolean | undefined,
  };
  if (shown.type === 'user' || shown.type === 'group') resource.deleted = false;
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));
}
