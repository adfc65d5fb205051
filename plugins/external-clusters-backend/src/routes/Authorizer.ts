import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { Caller } from './Caller';

/** Asks the portal's permission framework; with the framework off everything is allowed here. */
export class Authorizer {
  constructor(private readonly permissions: PermissionsService) {}

  /** Throws NotAllowedError unless the caller has the permission. */
  async require(caller: Caller, permission: BasicPermission): Promise<void> {
    const [decision] = await this.permissions.authorize([{ permission }], {
      credentials: caller.credentials,
    });
    refuseUnlessAllowed(decision?.result);
  }

  /** Throws NotAllowedError unless the caller has the permission on this very resource. */
  async requireOn(
    caller: Caller,
    permission: ResourcePermission,
    resourceRef: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize(
      [{ permission, resourceRef }],
      { credentials: caller.credentials },
    );
    refuseUnlessAllowed(decision?.result);
  }

  /**
   * The names of the permissions that the caller has on all resources, or may have on some.
   * Whoever acts on one resource asks again with `requireOn`.
   */
  async possible(
    caller: Caller,
    permissions: ResourcePermission[],
  ): Promise<ReadonlySet<string>> {
    const decisions = await this.permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials: caller.credentials },
    );
    return new Set(
      permissions
        .filter((_, i) => decisions[i]?.result !== AuthorizeResult.DENY)
        .map(permission => permission.name),
    );
  }
}

function refuseUnlessAllowed(result: AuthorizeResult | undefined) {
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError('A permission of this portal does not allow it');
  }
}
