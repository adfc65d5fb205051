import {
  externalClusterAccountUsePermission,
  externalClusterImportPermission,
} from 'backstage-plugin-external-clusters-common';
import { ClusterImports } from '../clusters/ClusterImports';
import { AccountAuthority } from './AccountAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Finds clusters by an account and registers them. */
export function importEndpoints(options: {
  authority: AccountAuthority;
  imports: ClusterImports;
}): AnyEndpoint[] {
  const { authority, imports } = options;

  const discoverClusters = endpoint({
    id: 'discoverClusters',
    callers: 'Users',
    limited: true,
    authorize: ({ params }, caller) =>
      authority.toUse(
        params.accountId,
        externalClusterAccountUsePermission,
        caller,
      ),
    handle: ({ signal }, account, caller) =>
      imports.discover(account, caller, signal),
  });

  const importClusters = endpoint({
    id: 'importClusters',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-import',
      severityLevel: 'medium',
      meta: ({ body }) => ({
        accountId: body.accountId,
        owner: body.owner,
        refs: body.refs.join(','),
      }),
    },
    async authorize({ body }, caller) {
      await authority.requireFeature(
        'import',
        externalClusterImportPermission,
        caller,
      );
      const account = await authority.toUse(
        body.accountId,
        externalClusterAccountUsePermission,
        caller,
      );
      authority.requireOwnerOf(account, body.owner);
      return account;
    },
    handle: ({ body, signal }, account, caller) =>
      imports.run(account, body, caller, signal),
  });

  return [discoverClusters, importClusters];
}
