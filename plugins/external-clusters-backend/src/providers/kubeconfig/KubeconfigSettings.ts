import { JsonObject } from '@backstage/types';
import { Fact } from 'backstage-plugin-external-clusters-common';
import {
  AccountSettings,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { ConnectionPolicy, readKubeconfig } from '../../kubernetes';
import { toFacts } from '../shared/factGroup';
import { readSettings, SettingsField } from '../shared/readSettings';

const scopeSchema = z.object({
  server: z.string(),
  context: z.string(),
  caFingerprint: z.string().optional(),
});

const credentialSchema = z.object({
  server: z.string(),
  caPem: z.string().optional(),
  tlsServerName: z.string().optional(),
  auth: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('token'), token: z.string() }),
    z.object({
      kind: z.literal('clientCertificate'),
      certPem: z.string(),
      keyPem: z.string(),
    }),
  ]),
  expiresAt: z.number().optional(),
  addressFrom: z.literal('User'),
});

/** What a kubeconfig is, apart from its secret: one cluster at one address. */
export type KubeconfigScope = z.infer<typeof scopeSchema>;

/** The form of a kubeconfig. */
export const KUBECONFIG_FIELDS: SettingsField[] = [
  {
    name: 'kubeconfig',
    label: 'Kubeconfig',
    kind: 'multiline',
    required: true,
    help: 'With a token or a client certificate in it.',
    shape: 'a kubeconfig with a token or a client certificate',
  },
  {
    name: 'context',
    label: 'Context',
    kind: 'text',
    required: false,
    help: 'Needed where the kubeconfig has several and none is current.',
    shape: 'the name of a context of the kubeconfig',
  },
];

/** Reads a kubeconfig strictly, without any call; throws `InvalidRequest` with the code and place of what is wrong. */
export function readKubeconfigAccount(
  settings: JsonObject,
  options: { policy: ConnectionPolicy; now: () => number },
): AccountSettings {
  const reader = readSettings(settings, KUBECONFIG_FIELDS);
  const { context, credential, caFingerprint } = readKubeconfig(
    reader.text('kubeconfig'),
    {
      context: reader.optionalText('context'),
      policy: options.policy,
      now: options.now(),
    },
  );
  return {
    scope: { server: credential.server, context, caFingerprint },
    // Without what is undefined, as the secret store would give it back.
    credential: JSON.parse(JSON.stringify(credential)),
    credentialExpiresAt: credential.expiresAt,
  };
}

/** The scope that `readKubeconfigAccount` wrote, after it was stored. */
export function parseKubeconfigScope(scope: JsonObject): KubeconfigScope {
  return scopeSchema.parse(scope);
}

/** The credential that `readKubeconfigAccount` wrote, after it was decrypted. */
export function parseKubeconfigCredential(
  credential: JsonObject | undefined,
): ClusterCredential {
  return credentialSchema.parse(credential);
}

/** The scope in words. */
export function describeKubeconfigScope(scope: JsonObject): Fact[] {
  const { server, context } = parseKubeconfigScope(scope);
  return toFacts([
    ['API server', server],
    ['Context', context],
  ]);
}
