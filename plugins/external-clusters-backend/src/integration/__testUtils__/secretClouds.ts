import { JsonObject } from '@backstage/types';
import { Scenario } from 'simulated-clouds/src/scenarios';
import {
  fakeAwsAccount,
  fakeProject,
  fakeSubscription,
} from 'simulated-clouds/src/scenarios/fakeAccounts';
import { load } from 'js-yaml';
import { World } from 'simulated-clouds/src/World';
import { accountSettings } from './accountSettings';
import {
  aksCluster,
  connectedCluster,
  eksCluster,
  gkeCluster,
} from './smallClouds';

/** How every secret begins that a test chose, so that even a part of one is recognised. */
export const CANARY = 'CANARY-of-this-test-';

/** Characters that every encoding writes differently. */
const AWKWARD = '~+/=&%"\\';

/** Two accounts in each cloud, the second one to be entered by a person, with secrets that can be told apart. */
export function secretClouds(): Scenario {
  return {
    name: 'secrets',
    azure: [azureOf('config'), azureOf('entered')],
    aws: [awsOf('config'), awsOf('entered')],
    google: [
      fakeProject('canary-config', [gkeCluster('gke-config')]),
      fakeProject('canary-entered', [gkeCluster('gke-entered')]),
    ],
    connected: [
      connectedCluster('factory-floor', 'Token'),
      connectedCluster('edge-store', 'Certificate'),
    ],
  };
}

/** The secrets of a world by name: those of its accounts, and those in the kubeconfigs to connect. */
export function secretsOf(world: World): Record<string, string> {
  const { aks, eks, gke } = accountSettings(world);
  const keys = gke.map(({ serviceAccountKey }) =>
    String(JSON.parse(String(serviceAccountKey)).private_key),
  );
  return {
    ...named(
      'client secret',
      aks.map(it => String(it.clientSecret)),
    ),
    ...named(
      'secret access key',
      eks.map(it => String(it.secretAccessKey)),
    ),
    ...named('service account key', keys),
    ...Object.fromEntries(
      world.connected
        .list()
        .map(({ name, kubeconfig }) => [
          `kubeconfig of ${name}`,
          secretOfKubeconfig(kubeconfig),
        ]),
    ),
    'anything that begins as the secrets of this test do': CANARY,
  };
}

/** The accounts that the operator lends to team-a in app-config. */
export function configuredAccounts(world: World): JsonObject[] {
  const { aks, eks, gke } = accountSettings(world);
  const allow = ['view', 'edit', 'create'];
  const lent = { access: [{ owners: ['group:default/team-a'], allow }] };
  return [
    { name: 'aks', provider: 'aks', settings: aks[0]!, ...lent },
    { name: 'eks', provider: 'eks', settings: eks[0]!, ...lent },
    { name: 'gke', provider: 'gke', settings: gke[0]!, ...lent },
  ];
}

/** The token, or the client key as PEM, of a kubeconfig. */
function secretOfKubeconfig(kubeconfig: string): string {
  const { users } = load(kubeconfig) as {
    users: { user: { token?: string; 'client-key-data'?: string } }[];
  };
  const { token, 'client-key-data': key = '' } = users[0]!.user;
  return token ?? Buffer.from(key, 'base64').toString();
}

function azureOf(name: string) {
  const cluster = aksCluster(`aks-${name}`);
  const subscription = fakeSubscription(`Secrets ${name}`, [
    cluster,
    {
      ...aksCluster(`entra-${name}`),
      entraIntegrated: true,
      disableLocalAccounts: true,
    },
  ]);
  const clientSecret = `${CANARY}client-${name}-${AWKWARD}`;
  const principals = subscription.principals.map(principal => ({
    ...principal,
    clientSecret,
  }));
  return { ...subscription, principals };
}

function awsOf(name: string) {
  const account = fakeAwsAccount(`secrets-${name}`, [
    eksCluster(`eks-${name}`),
  ]);
  const accessKeys = account.accessKeys.map(key => ({
    ...key,
    secretAccessKey: `${CANARY}aws-${name}-${AWKWARD}`,
  }));
  return { ...account, accessKeys };
}

function named(kind: string, [configured, entered]: string[]) {
  return {
    [`${kind} of app-config`]: configured!,
    [`${kind} that was entered`]: entered!,
  };
}
