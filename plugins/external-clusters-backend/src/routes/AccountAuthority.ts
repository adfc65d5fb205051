import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { Accounts } from '../accounts/Accounts';
import { UsableAccount } from '../accounts/UsableAccount';
import { AccessConfig } from '../config/access';
import { Authorizer } from './Authorizer';
import { UserCaller } from './Caller';

/** Decides who may use which account, before anything is decrypted or asked. */
export class AccountAuthority {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      accounts: Accounts;
      features: AccessConfig['features'];
    },
  ) {}

  /** An account that is none of the caller's business is not there, to the letter. */
  async toUse(
    accountId: string,
    permission: ResourcePermission,
    caller: UserCaller,
  ): Promise<UsableAccount> {
    const account = await this.options.accounts.findUsable(accountId, caller);
    if (!account) throw new NotFoundError('There is no such account');
    await this.options.authorizer.requireOn(caller, permission, accountId);
    return account;
  }

  /** Throws NotAllowedError unless clusters may be created for this owner with the account. */
  requireCreationFor(
    account: UsableAccount,
    owner: string,
    caller: UserCaller,
  ): void {
    this.requireOwnerOf(account, owner);
    const grants = this.options.accounts.grantsFor(account, owner);
    if (caller.isAdmin || grants.includes('create')) return;
    throw new NotAllowedError(
      `The account ${account.record.name} may not be used to create clusters for ${owner}`,
    );
  }

  /** Throws NotAllowedError unless clusters may be imported for this owner with the account. */
  requireOwnerOf(account: UsableAccount, owner: string): void {
    if (!account.use.owners.includes(owner)) {
      throw new NotAllowedError(
        `The account ${account.record.name} may not be used for ${owner}`,
      );
    }
  }

  /** Throws NotAllowedError where the permission is denied for every account. */
  async requireOnAny(
    permission: ResourcePermission,
    caller: UserCaller,
  ): Promise<void> {
    const possible = await this.options.authorizer.possible(caller, [
      permission,
    ]);
    if (!possible.has(permission.name)) {
      throw new NotAllowedError(
        'A permission of this portal does not allow it',
      );
    }
  }

  /** Only who acts for an owner stores a credential for that owner. */
  async toCreateFor(
    owner: string,
    permission: BasicPermission,
    caller: UserCaller,
  ): Promise<void> {
    await this.options.authorizer.require(caller, permission);
    if (!caller.isAdmin && !caller.ownershipRefs.includes(owner)) {
      throw new NotAllowedError(`You do not act for ${owner}`);
    }
  }

  /** Throws NotAllowedError where the operator switched the feature off, or the permission is missing. */
  async requireFeature(
    feature: keyof AccessConfig['features'],
    permission: BasicPermission,
    caller: UserCaller,
  ): Promise<void> {
    if (!this.options.features[feature]) {
      throw new NotAllowedError(
        `The operator of this portal switched it off (externalClusters.features.${feature})`,
      );
    }
    await this.options.authorizer.require(caller, permission);
  }
}
