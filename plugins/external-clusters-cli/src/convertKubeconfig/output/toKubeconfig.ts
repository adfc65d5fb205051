import { dump } from 'js-yaml';
import { ConvertedCluster, ConvertedContext } from './ConvertedContext';

/**
 * A kubeconfig of the contexts, as YAML.
 *
 * @param current - name of the context to be the current one; the first, when it was not converted
 */
export function toKubeconfig(
  contexts: readonly ConvertedContext[],
  account: string,
  current: string | undefined,
): string {
  const clusters = new Map(
    contexts.map(({ cluster }) => [cluster.name, cluster]),
  );
  const isThere = contexts.some(({ name }) => name === current);
  const object = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [...clusters.values()].map(toCluster),
    users: contexts.map(({ name, issued }) => ({
      name: userName(name, account),
      user: { token: issued.token },
    })),
    contexts: contexts.map(({ name, cluster, namespace }) => ({
      name,
      context: {
        cluster: cluster.name,
        user: userName(name, account),
        namespace,
      },
    })),
    'current-context': isThere ? current : contexts[0]?.name,
  };
  // What is undefined is left out by JSON.
  return dump(JSON.parse(JSON.stringify(object)), { lineWidth: -1 });
}

function toCluster({ name, server, caData, tlsServerName }: ConvertedCluster) {
  return {
    name,
    cluster: {
      server,
      'certificate-authority-data': caData,
      'tls-server-name': tlsServerName,
    },
  };
}

function userName(context: string, account: string) {
  return `${account}@${context}`;
}
