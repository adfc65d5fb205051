import {
  externalClusterAccountUsePermission,
  externalClusterCreatePermission,
} from 'backstage-plugin-external-clusters-common';
import { UsableAccount } from '../accounts/UsableAccount';
import { ClusterQueries } from '../clusters/ClusterQueries';
import {
  ClusterCreations,
  Operations,
  ProviderForms,
  toIntent,
} from '../operations';
import { AccountAuthority } from './AccountAuthority';
import { UserCaller } from './Caller';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Shows what a new cluster can be, and creates it. */
export function creationEndpoints(options: {
  authority: AccountAuthority;
  clusters: ClusterAuthority;
  creations: ClusterCreations;
  forms: ProviderForms;
  operations: Operations;
  queries: ClusterQueries;
}): AnyEndpoint[] {
  const { authority, clusters, creations, forms, operations, queries } =
    options;

  const toCreateWith = async (
    accountId: string,
    owner: string,
    caller: UserCaller,
  ): Promise<UsableAccount> => {
    await authority.requireFeature(
      'create',
      externalClusterCreatePermission,
      caller,
    );
    const account = await authority.toUse(
      accountId,
      externalClusterAccountUsePermission,
      caller,
    );
    authority.requireCreationFor(account, owner, caller);
    return account;
  };

  const getClusterForm = endpoint({
    id: 'getClusterForm',
    callers: 'Users',
    limited: true,
    authorize: ({ params, body }, caller) =>
      toCreateWith(params.accountId, body.owner, caller),
    handle: ({ body, signal }, { record }) =>
      forms.clusterForm(record.id, body.settings, signal),
  });

  const createCluster = endpoint({
    id: 'createCluster',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-create',
      severityLevel: 'high',
      meta: ({ body }) => ({ accountId: body.accountId, owner: body.owner }),
      outcome: ({ cluster, operation }) => ({
        clusterId: cluster.id,
        operationId: operation.id,
      }),
    },
    async authorize({ body }, caller) {
      const account = await toCreateWith(body.accountId, body.owner, caller);
      return { account, viewer: await clusters.viewerOf(caller) };
    },
    async handle({ body, headers, signal }, { account, viewer }, caller) {
      const intent = toIntent({
        key: headers['Idempotency-Key'],
        startedBy: caller.ref,
        subject: 'create',
        body,
      });
      const { isAdmin } = caller;
      const wanted = { account, request: body, intent, isAdmin };
      const started = await creations.start(wanted, signal);
      return {
        cluster: await queries.details(started.cluster, viewer),
        operation: await operations.show(started.operation),
      };
    },
  });

  return [getClusterForm, createCluster];
}
