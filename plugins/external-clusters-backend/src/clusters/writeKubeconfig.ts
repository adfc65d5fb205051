import { KubeconfigExec } from 'backstage-plugin-external-clusters-node';
import { dump } from 'js-yaml';

/** The version that all three clouds' own programs speak, and every kubectl since 1.11. */
const EXEC_API_VERSION = 'client.authentication.k8s.io/v1beta1';

/** What a kubeconfig of one cluster is made of. */
export interface KubeconfigParts {
  /** Names cluster, user and context: unique, so that files can be merged. */
  name: string;
  server: string;
  caPem?: string;
  tlsServerName?: string;
  user:
    | ({ kind: 'exec' } & KubeconfigExec['exec'])
    /** `expiresAt` in epoch milliseconds. */
    | { kind: 'token'; token: string; expiresAt: number };
}

/** Writes a kubeconfig with one cluster, one user and one context, as YAML. */
export function writeKubeconfig(parts: KubeconfigParts): string {
  const { name, server, caPem, tlsServerName, user } = parts;
  const yaml = dump(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name,
          cluster: {
            server,
            ...(caPem !== undefined && {
              'certificate-authority-data':
                Buffer.from(caPem).toString('base64'),
            }),
            ...(tlsServerName !== undefined && {
              'tls-server-name': tlsServerName,
            }),
          },
        },
      ],
      users: [{ name, user: toUser(user) }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    },
    { lineWidth: -1 },
  );
  return user.kind === 'token'
    ? `# The token in this file ends at ${toTime(user.expiresAt)}.\n${yaml}`
    : yaml;
}

function toUser(user: KubeconfigParts['user']) {
  if (user.kind === 'token') return { token: user.token };
  const { command, args, installHint, provideClusterInfo } = user;
  return {
    exec: {
      apiVersion: EXEC_API_VERSION,
      command,
      args,
      installHint,
      interactiveMode: 'IfAvailable',
      provideClusterInfo,
    },
  };
}

function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
