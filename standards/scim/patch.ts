import {
  InvalidScimPatchOp,
  ScimError as LibraryError,
  NoPathInScimPatchOp,
  NoTarget,
  patchBodyValidation,
  type ScimPatchOperation,
  type ScimResource,
  scimPatch,
} from 'scim-patch';
import { ScimError } from '#domain/provisioning/scim-error.ts';

const maxOperations = 100;
/** Keys that reach into every object of the program instead of the resource. */
const forbidden = /(^|[.:[\s])(__proto__|prototype|constructor)(?=$|[.\]\s])/;

/**
 * A resource after the operations of a PATCH request (RFC 7644, 3.5.2); the one given stays as it is. Throws ScimError
 * `invalidSyntax`, `invalidPath`, `noTarget`.
 */
export const patched = (resource: object, request: unknown): unknown => {
  const body = request as { readonly schemas: never; readonly Operations: ScimPatchOperation[] };
  try {
    if (body === null || typeof body !== 'object')
      throw new ScimError(400, 'invalidSyntax', 'The body is no object.');
    patchBodyValidation(body);
    if (body.Operations.length > maxOperations)
      throw new ScimError(400, 'tooMany', `More than ${maxOperations} operations.`);
    body.Operations.forEach(refuseForbidden);
    const copy = JSON.parse(JSON.stringify(resource)) as ScimResource;
    return scimPatch(copy, body.Operations, { mutateDocument: false, treatMissingAsAdd: true });
  } catch (error) {
    if (error instanceof ScimError) throw error;
    if (error instanceof NoTarget || error instanceof NoPathInScimPatchOp)
      throw new ScimError(400, 'noTarget', 'An operation has no target.');
    if (error instanceof InvalidScimPatchOp)
      throw new ScimError(400, 'invalidPath', 'The path of an operation is not valid.');
    if (error instanceof LibraryError || error instanceof TypeError)
      throw new ScimError(400, 'invalidSyntax', 'The PATCH request is not valid.');
    throw error;
  }
};

const refuseForbidden = ({ path, value }: ScimPatchOperation): void => {
  if (path !== undefined && (path.length > 500 || forbidden.test(path)))
    throw new ScimError(400, 'invalidPath', 'The path of an operation is not valid.');
  const walk = (each: unknown, depth: number): void => {
    if (depth > 10) throw new ScimError(400, 'invalidSyntax', 'A value is nested too deeply.');
    if (each === null || typeof each !== 'object') return;
    for (const [key, inner] of Object.entries(each)) {
      if (forbidden.test(key)) throw new ScimError(400, 'invalidPath', 'A key of a value is not valid.');
      walk(inner, depth + 1);
    }
  };
  walk(value, 0);
};
