import {
  ClusterProviderWorld,
  EditingWorld,
  WorldAccount,
  WorldCluster,
  WorldFault,
  WorldFaultPlan,
  WorldState,
} from 'backstage-plugin-external-clusters-node/testUtils';
import { generateKeyPairSync } from 'node:crypto';
import {
  CallLog,
  CertificateAuthority,
  FaultEffect,
  OffsetClock,
} from 'simulated-clouds/src/core';
import {
  GkeClusterState,
  GoogleProjectSpec,
  GoogleSimulator,
} from 'simulated-clouds/src/google';
import { KubernetesSimulator } from 'simulated-clouds/src/kubernetes';
import { createGkeProviderFactory } from '../createGkeProviderFactory';
import { GKE_VIEWER_ROLE } from '../gkePolicies';
import { createGkeEditing } from './createGkeEditing';
import { NextWriteFaults } from './NextWriteFaults';
import { GkeRef, parseGkeRef } from '../GkeRef';

export const GOOD = 'acme-good-1';
export const OTHER = 'acme-other-2';
export const FEDERATED_TOKEN = 'CANARY-gke-federated-token';

const STATES: Record<Exclude<WorldState, 'Stopped'>, GkeClusterState> = {
  Provisioning: { status: 'PROVISIONING' },
  Running: { status: 'RUNNING' },
  Reconciling: { status: 'RECONCILING' },
  Deleting: { status: 'STOPPING' },
  Warning: { status: 'DEGRADED', conditions: [{ message: 'CA expires' }] },
  Error: { status: 'ERROR', conditions: [{ message: 'Quota' }] },
  FromTheFuture: { status: 99 },
};

export type GkeWorld = ClusterProviderWorld & {
  google: GoogleSimulator;
  /** Of the authority that vouches for it. */
  caPem: string;
  calls: CallLog;
  faults: NextWriteFaults;
  clock: OffsetClock;
  editing: EditingWorld;
};

export interface GkeWorldOptions {
  /** Epoch milliseconds; the machine's own time when not given. */
  now?: () => number;
  /** `http://host:port` of a proxy that all calls have to go through. */
  egressProxy?: string;
}

/** A simulated Google with two projects, and the adapter pointed at it. */
export async function createGkeWorld(
  options: GkeWorldOptions = {},
): Promise<GkeWorld> {
  const context = {
    clock: new OffsetClock(),
    calls: new CallLog(),
    faults: new NextWriteFaults(),
    authority: await CertificateAuthority.create('gke contract'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const google = await GoogleSimulator.start(context, {
    projects: [project(GOOD, '111111111111'), project(OTHER, '222222222222')],
    kubernetes,
  });
  return {
    google,
    caPem: context.authority.caPem,
    calls: context.calls,
    faults: context.faults,
    clock: context.clock,
    editing: createGkeEditing({
      google,
      clock: context.clock,
      faults: context.faults,
      projectId: GOOD,
    }),
    factory: createGkeProviderFactory({
      endpoint: {
        container: google.grpcEndpoint,
        token: google.tokenUrl,
        compute: google.restUrl,
        resourceManager: google.restUrl,
        securityToken: google.restUrl,
        iamCredentials: google.restUrl,
      },
      network: {
        extraCaPem: context.authority.caPem,
        egressProxy: options.egressProxy,
      },
      now: options.now ?? Date.now,
    }),
    accounts: accountsOf(google),
    get secrets() {
      return [keyOf(google, GOOD, 'owner').private_key, wrongKey()].map(
        secretLine,
      );
    },
    addCluster: async cluster => addCluster(google, cluster),
    setState: async (ref, state) => setState(google, parseGkeRef(ref), state),
    async removeCluster(ref) {
      const { projectId, location, name } = parseGkeRef(ref);
      await google.removeCluster(projectId, location, name);
    },
    addFault: plan => addFault(google, context.faults, plan),
    rights: {
      get viewer() {
        return account('viewer', keyOf(google, GOOD, 'viewer'));
      },
      refuseQuestions: () =>
        context.faults.add({
          operation: 'google.projects.testIamPermissions',
          effect: { kind: 'status', status: 403 },
        }),
    },
    countCalls: () =>
      context.calls.count('google.container.') +
      context.calls.count('google.projects.'),
    async close() {
      await google.close();
      await kubernetes.close();
    },
  };
}

function project(projectId: string, projectNumber: string): GoogleProjectSpec {
  return {
    projectId,
    projectNumber,
    serviceAccounts: [
      {
        email: emailOf(projectId, 'owner'),
        rights: 'full',
        federatedToken: FEDERATED_TOKEN,
      },
      { email: emailOf(projectId, 'nobody'), rights: 'none' },
      {
        email: emailOf(projectId, 'viewer'),
        rights: GKE_VIEWER_ROLE.includedPermissions,
      },
    ],
    clusters: [],
  };
}

function emailOf(projectId: string, name: string) {
  return `${name}@${projectId}.iam.gserviceaccount.com`;
}

// Keys are made when they are asked for: that takes longer than most tests.
function accountsOf(google: GoogleSimulator): ClusterProviderWorld['accounts'] {
  return {
    get good() {
      return account('good', keyOf(google, GOOD, 'owner'));
    },
    get other() {
      return account('other', keyOf(google, OTHER, 'owner'));
    },
    get wrongSecret() {
      const key = keyOf(google, GOOD, 'owner');
      return account('wrong-secret', { ...key, private_key: wrongKey() });
    },
    get noRights() {
      return account('no-rights', keyOf(google, GOOD, 'nobody'));
    },
  };
}

function keyOf(google: GoogleSimulator, projectId: string, name: string) {
  return google.serviceAccountKey(projectId, emailOf(projectId, name));
}

function account(
  name: string,
  key: ReturnType<GoogleSimulator['serviceAccountKey']>,
): WorldAccount {
  return { id: name, name, settings: { serviceAccountKey: { ...key } } };
}

let madeWrongKey: string | undefined;

/** A key that Google does not know. */
function wrongKey(): string {
  madeWrongKey ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
  return madeWrongKey;
}

// A line from the middle shows up however line ends are written.
function secretLine(pem: string): string {
  return pem.split('\n')[10] ?? '';
}

function addCluster(google: GoogleSimulator, cluster: WorldCluster): string {
  const { account: owner, name, location, nodePools, tags } = cluster;
  const { project_id: projectId } = owner.settings.serviceAccountKey as {
    project_id: string;
  };
  google.addCluster(projectId, {
    name,
    location,
    version: '1.33.5-gke.2019000',
    nodePools: nodePools.map(pool => ({ name: pool, nodeCount: 1 })),
    resourceLabels: tags,
  });
  return `projects/${projectId}/locations/${location}/clusters/${name}`;
}

function setState(
  google: GoogleSimulator,
  { projectId, location, name }: GkeRef,
  state: WorldState,
): string {
  if (state === 'Stopped') throw new Error('GKE cannot stop a cluster');
  google.updateCluster(projectId, location, name, { state: STATES[state] });
  return String(STATES[state].status);
}

const OPERATIONS = {
  List: 'google.container.ListClusters',
  Get: 'google.container.GetCluster',
  Any: 'google.container.',
};

// A location that fails is not an error of the list: the answer names it.
function addFault(
  google: GoogleSimulator,
  faults: NextWriteFaults,
  { on, fault, location }: WorldFaultPlan,
) {
  if (location) google.setMissingZones(GOOD, [location]);
  else faults.add({ operation: OPERATIONS[on], effect: toEffect(fault) });
}

function toEffect(fault: WorldFault): FaultEffect {
  switch (fault.kind) {
    case 'Throttled':
      return {
        kind: 'status',
        status: 429,
        retryAfterSeconds: fault.retryAfterSeconds,
      };
    case 'ServerError':
      return { kind: 'status', status: 500 };
    case 'Denied':
      return { kind: 'status', status: 403 };
    case 'OtherNotFound':
      return { kind: 'status', status: 404 };
    case 'Dropped':
      return { kind: 'drop', when: 'before' };
    case 'Malformed':
      return { kind: 'malformed' };
    default:
      return { kind: 'silence' };
  }
}
