import { V1Secret } from '@kubernetes/client-node';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { AccessObject, MADE_BY_US } from './AccessObject';

const ACCOUNT = 'kubernetes.io/service-account.name';
const TYPE = 'kubernetes.io/service-account-token';

/** The Secret into which Kubernetes writes a token without an end. */
export function tokenSecretObject(
  { core }: ClusterSession,
  access: AccessOptions,
): AccessObject<V1Secret> {
  const { namespace } = access;
  const name = `${access.name}-token`;
  const body: V1Secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    type: TYPE,
    metadata: {
      name,
      namespace,
      labels: MADE_BY_US,
      annotations: { [ACCOUNT]: access.name },
    },
  };
  const remove = () => core.deleteNamespacedSecret({ name, namespace });
  return {
    kind: 'Secret',
    name,
    namespace,
    group: '',
    resource: 'secrets',
    purpose: ': a token of that ServiceAccount, without an end',
    read: () => core.readNamespacedSecret({ name, namespace }),
    create: () => core.createNamespacedSecret({ namespace, body }),
    // The type of a Secret cannot be changed.
    replace: async () => {
      await remove();
      await core.createNamespacedSecret({ namespace, body });
    },
    replaceVerbs: ['delete', 'create'],
    remove,
    isAsWanted: ({ type, metadata }) =>
      type === TYPE && metadata?.annotations?.[ACCOUNT] === access.name,
  };
}
