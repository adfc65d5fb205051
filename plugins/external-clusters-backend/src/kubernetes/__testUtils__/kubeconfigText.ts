/** Parts of a kubeconfig that differ from an ordinary one. */
export interface KubeconfigParts {
  /** Instead of the cluster's fields. */
  cluster?: unknown;
  /** Instead of the user's fields. */
  user?: unknown;
  /** On top of the whole file. */
  root?: Record<string, unknown>;
}

export const SERVER = 'https://cluster.example.com:6443';
export const TOKEN = 'CANARY-token.of-a_user';

/** A kubeconfig of one context, in JSON, which is YAML too. */
export function kubeconfigText(parts: KubeconfigParts): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'the-cluster', cluster: parts.cluster ?? { server: SERVER } },
    ],
    users: [{ name: 'the-user', user: parts.user ?? { token: TOKEN } }],
    contexts: [
      {
        name: 'the-context',
        context: { cluster: 'the-cluster', user: 'the-user' },
      },
    ],
    'current-context': 'the-context',
    ...parts.root,
  });
}
