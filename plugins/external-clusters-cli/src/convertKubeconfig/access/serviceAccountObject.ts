import { V1ServiceAccount } from '@kubernetes/client-node';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { AccessObject, MADE_BY_US } from './AccessObject';

/** Who the portal is in the cluster. */
export function serviceAccountObject(
  { core }: ClusterSession,
  { name, namespace }: AccessOptions,
): AccessObject<V1ServiceAccount> {
  const body: V1ServiceAccount = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace, labels: MADE_BY_US },
    // Nothing runs as it, so that pods need no token of it.
    automountServiceAccountToken: false,
  };
  return {
    kind: 'ServiceAccount',
    name,
    namespace,
    group: '',
    resource: 'serviceaccounts',
    purpose: '',
    read: () => core.readNamespacedServiceAccount({ name, namespace }),
    create: () => core.createNamespacedServiceAccount({ namespace, body }),
    replace: async () => undefined,
    replaceVerbs: [],
    remove: () => core.deleteNamespacedServiceAccount({ name, namespace }),
    isAsWanted: () => true,
  };
}
