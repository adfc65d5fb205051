import { AccountGrant } from 'backstage-plugin-external-clusters-common';
import { AccountRule } from '../config/accounts';
import { SelectableCluster, selects } from './selects';

/** The owner side of an account, as far as its use is decided by it. */
export interface OwnedAccount {
  /** Accounts of app-config have rules; stored ones belong to one owner. */
  rules?: AccountRule[];
  ownerRef?: string;
}

/** What a person may do with an account. */
export interface AccountUse {
  /** For these owners clusters may be imported with it. */
  owners: string[];
  allow: AccountGrant[];
}

interface Person {
  ownershipRefs: string[];
  isAdmin: boolean;
}

const EVERYTHING: AccountGrant[] = ['view', 'edit', 'create'];

/** Decides what a person may do with an account; undefined where the account is none of their business. */
export function accountUseOf(
  account: OwnedAccount,
  person: Person,
): AccountUse | undefined {
  const owners = account.rules
    ? account.rules.flatMap(rule => rule.owners)
    : [account.ownerRef ?? ''];
  const own = unique(owners).filter(owner =>
    person.ownershipRefs.includes(owner),
  );
  if (person.isAdmin) {
    return {
      owners: unique([...own, ...owners, ...person.ownershipRefs]).filter(
        Boolean,
      ),
      allow: EVERYTHING,
    };
  }
  if (own.length === 0) return undefined;
  return {
    owners: own,
    allow: unique(own.flatMap(owner => grantsFor(account, owner))),
  };
}

/** What an owner may do with an account, whoever asks. */
export function grantsFor(
  account: OwnedAccount,
  owner: string,
): AccountGrant[] {
  if (!account.rules) return account.ownerRef === owner ? EVERYTHING : [];
  return unique(
    account.rules
      .filter(rule => rule.owners.includes(owner))
      .flatMap(rule => rule.allow),
  );
}

/** The same on one cluster: only what the rules that select it allow. */
export function grantsOn(
  account: OwnedAccount,
  owner: string,
  cluster: SelectableCluster,
): AccountGrant[] {
  if (!account.rules) return grantsFor(account, owner);
  const rules = account.rules.filter(rule => selects(rule.select, cluster));
  return grantsFor({ ...account, rules }, owner);
}

/** Tells whether an account may be used on a cluster for an owner. Admins are not narrowed by rules of others. */
export function mayUseOn(
  account: OwnedAccount,
  owner: string,
  cluster: SelectableCluster,
  isAdmin: boolean,
): boolean {
  const rules = account.rules?.filter(rule => rule.owners.includes(owner));
  if (!rules) return isAdmin || account.ownerRef === owner;
  if (rules.length === 0) return isAdmin;
  return rules.some(rule => selects(rule.select, cluster));
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
