import { Account, Fact } from 'backstage-plugin-external-clusters-common';
import { ClusterProviderFactory } from 'backstage-plugin-external-clusters-node';
import { UsableAccount } from './UsableAccount';

/** An account as the API gives it: nothing of its credential but when it ends. */
export function toAccount(
  { record, use }: UsableAccount,
  factory: ClusterProviderFactory | undefined,
  clusters: number,
): Account {
  return {
    id: record.id,
    name: record.name,
    provider: record.provider,
    source: record.source === 'Config' ? 'Config' : 'Stored',
    owner: record.owner,
    scope: describeScope(record, factory),
    access: record.access,
    allow: use.allow,
    owners: use.owners,
    clusters,
    verifiedAt: record.verifiedAt,
    credentialExpiresAt: record.credentialExpiresAt,
  };
}

// An account of app-config with wrong settings has an empty scope.
function describeScope(
  { scope }: UsableAccount['record'],
  factory: ClusterProviderFactory | undefined,
): Fact[] {
  const isRead = factory !== undefined && Object.keys(scope).length > 0;
  return isRead ? factory.describeScope(scope) : [];
}
