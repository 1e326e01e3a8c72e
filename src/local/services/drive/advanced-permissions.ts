// The advanced Drive service's permissions and comments.
import { apiError, checkBody, checkParameters } from '../../runtime/google-schemas';
import { type Call, type Method, ServiceError } from '../../runtime/service';
import { insufficient, notFound } from './api-error';
import { commentList } from './comments';
import { type FileRecord, fileOf, type Permission } from './files';
import {
  mayShare,
  notify,
  replacePermissions,
  type ShownPermission,
  share,
  shownPermissions,
} from './permissions';
import { masked, PERMISSION_FIELDS, permissionResource, SHAPES } from './resource';
import { READING_API, visibleFile, WRITING_API } from './scopes';

interface PermissionBody {
  type?: string;
  role?: string;
  emailAddress?: string;
  domain?: string;
  view?: string;
  allowFileDiscovery?: boolean;
}
type Options = Record<string, unknown> & { fields?: string };

const WRITABLE = ['type', 'role', 'emailAddress', 'domain', 'view', 'allowFileDiscovery'];
const TYPES = ['user', 'group', 'domain', 'anyone'];
const ROLES = ['reader', 'commenter', 'writer'];

function open(
  call: Call,
  method: string,
  resource: string,
  fileId: string,
  options: Options | null,
): FileRecord {
  checkParameters('drive', method, resource, options);
  const file = visibleFile(call, fileId);
  if (file === undefined) throw notFound(method, fileId);
  if (!mayShare(call, call.identity.effectiveUser, fileId)) throw insufficient(method);
  return file;
}

function checked(method: string, body: PermissionBody): void {
  checkBody('drive', method, 'Permission', body);
  const odd = Object.keys(body).find((key) => !WRITABLE.includes(key));
  if (odd !== undefined)
    throw new ServiceError(`not in the local runtime: writing the permission field ${odd}`);
  if (body.role === 'owner' || body.role === 'organizer' || body.role === 'fileOrganizer') {
    throw new ServiceError(`not in the local runtime: the role ${body.role}`);
  }
}

function create(call: Call, body: PermissionBody, fileId: string, options: Options | null): unknown {
  const method = 'drive.permissions.create';
  const file = open(call, method, 'Permissions$Create', fileId, options);
  checked(method, body);
  const { type = '', role = '', emailAddress } = body;
  if (!TYPES.includes(type)) throw apiError(method, 'The permission type field is required.', 400);
  if (!ROLES.includes(role)) throw apiError(method, 'The permission role field is required.', 400);
  const personal = type === 'user' || type === 'group';
  if (personal && emailAddress === undefined) {
    throw apiError(method, 'The permission emailAddress field is required.', 400);
  }
  if (personal && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailAddress!)) {
    throw apiError(
      method,
      `The specified emailAddress is invalid or not applicable for the given permission type.`,
      400,
    );
  }
  const permission = share(call, fileId, {
    type: type as Permission['type'],
    role: role as Permission['role'],
    ...(personal ? { emailAddress } : {}),
    ...(body.domain === undefined ? {} : { domain: body.domain }),
    ...(body.view === undefined ? {} : { view: body.view }),
  });
  if (personal && options?.sendNotificationEmail !== false) {
    const message = String(options?.emailMessage ?? '');
    notify(call, call.identity.effectiveUser, file, emailAddress!, message, call.executionId);
  }
  return shown(method, { ...permission, inherited: false }, options);
}

function shown(method: string, permission: ShownPermission, options: Options | null): unknown {
  return masked(
    method,
    SHAPES.permission,
    permissionResource(permission),
    options?.fields,
    PERMISSION_FIELDS,
  );
}

function list(call: Call, fileId: string, options: Options | null): unknown {
  const method = 'drive.permissions.list';
  const file = open(call, method, 'Permissions$List', fileId, options);
  const permissions = shownPermissions(call, file)
    .filter(({ view }) => view === undefined || options?.includePermissionsForView === view)
    .map(permissionResource);
  const resource = { kind: 'drive#permissionList', permissions };
  return masked(
    method,
    SHAPES.permissionList,
    resource,
    options?.fields,
    `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`,
  );
}

/** A permission given on this very file; those of folders above can only be changed there. */
function own(call: Call, method: string, file: FileRecord, permissionId: string): Permission {
  const found = file.permissions.find(({ id }) => id === permissionId);
  if (found !== undefined) return found;
  const above = shownPermissions(call, file).find(({ id }) => id === permissionId);
  if (above === undefined) throw apiError(method, `Permission not found: ${permissionId}.`, 404);
  if (above.inherited) throw apiError(method, 'Cannot modify an inherited permission.', 403);
  throw insufficient(method);
}

function update(
  call: Call,
  body: PermissionBody,
  fileId: string,
  permissionId: string,
  options: Options | null,
): unknown {
  const method = 'drive.permissions.update';
  const file = open(call, method, 'Permissions$Update', fileId, options);
  checked(method, body);
  const before = own(call, method, file, permissionId);
  const role = (body.role ?? before.role) as Permission['role'];
  if (!ROLES.includes(role)) throw apiError(method, 'The permission role field is required.', 400);
  const after = { ...before, role };
  replacePermissions(
    call,
    file,
    file.permissions.map((permission) => (permission === before ? after : permission)),
  );
  return shown(method, { ...after, inherited: false }, options);
}

function remove(call: Call, fileId: string, permissionId: string, options: Options | null): void {
  const method = 'drive.permissions.delete';
  const file = open(call, method, 'Permissions$Delete', fileId, options);
  const before = own(call, method, file, permissionId);
  replacePermissions(
    call,
    file,
    file.permissions.filter((permission) => permission !== before),
  );
}

function comments(call: Call, fileId: string, options: Options | null): unknown {
  const method = 'drive.comments.list';
  checkParameters('drive', method, 'Comments$List', options);
  if (visibleFile(call, fileId) === undefined) throw notFound(method, fileId);
  if (options?.fields === undefined) {
    throw apiError(method, "The 'fields' parameter is required for this method.", 400);
  }
  return commentList(call, fileOf(call.store, fileId)!, options.fields);
}

export const permissionMethods: Record<string, Method> = {
  'Permissions.create': { cost: 400, scopes: WRITING_API, run: create },
  'Permissions.list': { cost: 120, scopes: READING_API, run: list },
  'Permissions.update': { cost: 300, scopes: WRITING_API, run: update },
  'Permissions.remove': { cost: 300, scopes: WRITING_API, run: remove },
  'Comments.list': { cost: 200, scopes: READING_API, run: comments },
};
