import { dump } from 'js-yaml';
import { KubernetesEndpoint } from '../KubernetesEndpoint';

/** A kubeconfig of one cluster and one bearer token, as YAML. */
export function toKubeconfig(endpoint: KubernetesEndpoint, token: string) {
  return dump({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'one',
        cluster: {
          server: endpoint.server,
          'certificate-authority-data': Buffer.from(endpoint.caPem).toString(
            'base64',
          ),
        },
      },
    ],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'one', context: { cluster: 'one', user: 'user' } }],
    'current-context': 'one',
  });
}
