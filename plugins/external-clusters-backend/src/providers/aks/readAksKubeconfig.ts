import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';

const LARGEST = 64 * 1024;
const DEEPEST = 20;

const kubeconfigSchema = z.object({
  clusters: z
    .array(
      z.object({
        cluster: z.object({
          server: z.string().startsWith('https://'),
          'certificate-authority-data': z.string().optional(),
        }),
      }),
    )
    .length(1),
  users: z
    .array(
      z.object({
        user: z.object({
          token: z.string().optional(),
          'client-certificate-data': z.string().optional(),
          'client-key-data': z.string().optional(),
        }),
      }),
    )
    .length(1),
});

/** The parts of AKS's kubeconfig that are used; all else in it is left alone. */
export interface AksKubeconfig {
  server: string;
  caPem?: string;
  /** Absent when people are meant to sign in with Microsoft Entra. */
  auth?:
    | { kind: 'token'; token: string }
    | { kind: 'clientCertificate'; certPem: string; keyPem: string };
}

/**
 * Reads the kubeconfig that AKS gives to users: one cluster and one user with a certificate and a token, or with a
 * command for signing in, which is never run. It comes from Azure's own API, yet only data is taken from it.
 *
 * Throws `Unavailable` when it is something else.
 */
export function readAksKubeconfig(text: string): AksKubeconfig {
  const parsed = kubeconfigSchema.safeParse(parseYaml(text));
  const entry = parsed.data?.clusters[0]?.cluster;
  const user = parsed.data?.users[0]?.user;
  if (!entry || !user) throw brokenKubeconfig();
  const certificate = user['client-certificate-data'];
  const key = user['client-key-data'];
  return {
    server: entry.server,
    caPem: decode(entry['certificate-authority-data']),
    auth: toAuth(decode(certificate), decode(key), user.token),
  };
}

// The certificate says until when it is valid, the token does not.
function toAuth(
  certPem: string | undefined,
  keyPem: string | undefined,
  token: string | undefined,
): AksKubeconfig['auth'] {
  if (certPem && keyPem) return { kind: 'clientCertificate', certPem, keyPem };
  return token ? { kind: 'token', token } : undefined;
}

function parseYaml(text: string): unknown {
  if (text.length > LARGEST) throw brokenKubeconfig();
  try {
    return load(text, { schema: FAILSAFE_SCHEMA, maxDepth: DEEPEST });
  } catch (error) {
    throw brokenKubeconfig(error);
  }
}

function decode(base64: string | undefined): string | undefined {
  return base64 ? Buffer.from(base64, 'base64').toString('utf8') : undefined;
}

function brokenKubeconfig(cause?: unknown): ProviderError {
  return new ProviderError(
    'Unavailable',
    'Azure gave a kubeconfig that could not be read',
    { cause, code: 'BROKEN_ANSWER' },
  );
}
