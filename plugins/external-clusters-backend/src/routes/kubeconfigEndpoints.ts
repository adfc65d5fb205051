import { externalClusterKubeconfigCreatePermission } from 'backstage-plugin-external-clusters-common';
import { KubeconfigDownloads } from '../clusters/KubeconfigDownloads';
import { ClusterAuthority } from './ClusterAuthority';
import { AnyEndpoint, endpoint } from './Endpoint';

/** Hands out kubeconfigs, to owners and admins, where the operator offers them. */
export function kubeconfigEndpoints(options: {
  authority: ClusterAuthority;
  downloads: KubeconfigDownloads;
}): AnyEndpoint[] {
  const { authority, downloads } = options;

  const createKubeconfig = endpoint({
    id: 'createKubeconfig',
    callers: 'Users',
    limited: true,
    audit: {
      eventId: 'cluster-kubeconfig-download',
      severityLevel: 'high',
      meta: ({ params, body }) => ({
        clusterId: params.clusterId,
        signIn: body.signIn,
      }),
      outcome: ({ expiresAt }) => ({
        expiresAt:
          expiresAt === undefined
            ? undefined
            : new Date(expiresAt).toISOString(),
      }),
    },
    async authorize({ params, body }, caller) {
      const seen = await authority.toChange(
        params.clusterId,
        externalClusterKubeconfigCreatePermission,
        caller,
      );
      downloads.requireOffered(body.signIn);
      return seen;
    },
    handle: ({ body, signal }, seen) =>
      downloads.create(seen, body.signIn, signal),
  });

  return [createKubeconfig];
}
