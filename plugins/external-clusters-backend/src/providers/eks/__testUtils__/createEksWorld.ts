// The adapter loads them on first use; here they come with the file, so that no test spends its time on it.
import '@aws-sdk/client-ec2';
import '@aws-sdk/client-eks';
import '@aws-sdk/client-iam';
import '@aws-sdk/client-sts';
import {
  ClusterProviderWorld,
  EditingWorld,
  WorldAccount,
  WorldCluster,
  WorldFault,
  WorldFaultPlan,
  WorldState,
} from 'backstage-plugin-external-clusters-node/testUtils';
import {
  AwsRights,
  AwsSimulator,
  EksClusterStatus,
} from 'simulated-clouds/src/aws';
import {
  CallLog,
  CertificateAuthority,
  FaultEffect,
  FaultPlan,
  ManualClock,
} from 'simulated-clouds/src/core';
import { KubernetesSimulator } from 'simulated-clouds/src/kubernetes';
import { createEksProviderFactory } from '../createEksProviderFactory';
import { EKS_VIEWER_POLICY } from '../eksPolicies';
import { parseEksRef } from '../EksRef';
import { createEksEditing } from './createEksEditing';
import { startRegionGate } from './startRegionGate';

export const EKS_REGIONS = ['eu-central-1', 'us-east-1'];
export const ACCOUNT_ID = '111122223333';
export const ROLE_ACCOUNT_ID = '777788889999';
const OTHER_ACCOUNT_ID = '444455556666';

const SECRET = 'CANARY-eks-secret';
const WRONG_SECRET = 'CANARY-eks-wrong-secret';
export const EXTERNAL_ID = 'portal-external-id';
export const FEDERATED_TOKEN = 'CANARY-eks-federated-token';
const GOOD = 'AKIAGOODGOODGOOD';
const OTHER = 'AKIAOTHEROTHEROTHER';
const NOBODY = 'AKIANOBODYNOBODY';
const VIEWER = 'AKIAVIEWERVIEWER';

const STATUSES: Record<WorldState, string> = {
  Provisioning: 'CREATING',
  Running: 'ACTIVE',
  Reconciling: 'UPDATING',
  Deleting: 'DELETING',
  Stopped: 'ACTIVE',
  Warning: 'ACTIVE',
  Error: 'FAILED',
  FromTheFuture: 'TRANSCENDING',
};

export type EksWorld = ClusterProviderWorld & {
  aws: AwsSimulator;
  calls: CallLog;
  faults: FaultPlan;
  clock: ManualClock;
  editing: EditingWorld;
};

/** A simulated AWS with two accounts and a third one with a role, and the adapter pointed at it. */
export async function createEksWorld(): Promise<EksWorld> {
  const context = {
    // Signatures are judged by the machine's own time, whatever this one says.
    clock: new ManualClock(),
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('eks contract'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const aws = await AwsSimulator.start(context, {
    kubernetes,
    accounts: [
      accountSpec(ACCOUNT_ID, [
        key(GOOD, 'full'),
        key(NOBODY, 'none'),
        key(
          VIEWER,
          EKS_VIEWER_POLICY.Statement.flatMap(({ Action }) => Action),
        ),
      ]),
      accountSpec(OTHER_ACCOUNT_ID, [key(OTHER, 'full')]),
      {
        ...accountSpec(ROLE_ACCOUNT_ID, []),
        roles: [
          { name: 'viewer', externalId: EXTERNAL_ID, rights: 'read-only' },
          {
            name: 'workload',
            // Keys do not open it.
            trustedService: 'oidc.eks.amazonaws.com',
            webIdentityToken: FEDERATED_TOKEN,
            rights: 'read-only',
          },
        ],
      },
    ],
  });
  const { url } = aws;
  const gate = await startRegionGate(url, context.faults);
  return {
    aws,
    calls: context.calls,
    faults: context.faults,
    clock: context.clock,
    editing: createEksEditing({
      aws,
      clock: context.clock,
      gate,
      accountId: ACCOUNT_ID,
      region: EKS_REGIONS[0] ?? '',
    }),
    factory: createEksProviderFactory({
      endpoint: { eks: gate.url, sts: gate.url, ec2: url, iam: url },
      network: {},
      now: () => Date.now(),
    }),
    accounts: {
      good: account('good', GOOD, SECRET),
      other: account('other', OTHER, SECRET),
      wrongSecret: account('wrong-secret', GOOD, WRONG_SECRET),
      noRights: account('no-rights', NOBODY, SECRET),
    },
    secrets: [SECRET, WRONG_SECRET],
    addCluster: async cluster => addCluster(aws, cluster),
    setState: async (ref, state) => setState(aws, ref, state),
    removeCluster: async ref => {
      const { accountId, region, name } = parseEksRef(ref);
      await aws.removeCluster(accountId, region, name);
    },
    addFault: plan => {
      if (plan.location) gate.closedRegions.add(plan.location);
      else context.faults.add(toFault(plan));
    },
    rights: {
      viewer: account('viewer', VIEWER, SECRET),
      refuseQuestions: () =>
        context.faults.add({
          operation: 'aws.iam.SimulatePrincipalPolicy',
          effect: { kind: 'status', status: 403 },
        }),
    },
    countCalls: () =>
      context.calls.count('aws.eks.') +
      context.calls.count('aws.iam.SimulatePrincipalPolicy'),
    async close() {
      await gate.close();
      await aws.close();
      await kubernetes.close();
    },
  };
}

function key(accessKeyId: string, rights: AwsRights) {
  return { accessKeyId, secretAccessKey: SECRET, rights };
}

function accountSpec(accountId: string, accessKeys: ReturnType<typeof key>[]) {
  return { accountId, accessKeys, roles: [], clusters: [] };
}

function account(
  name: string,
  accessKeyId: string,
  secretAccessKey: string,
): WorldAccount {
  const settings = { accessKeyId, secretAccessKey, regions: EKS_REGIONS };
  return { id: name, name, settings };
}

function addCluster(aws: AwsSimulator, cluster: WorldCluster): string {
  const { account: owner, name, location, nodePools, tags } = cluster;
  const accountId =
    owner.settings.accessKeyId === OTHER ? OTHER_ACCOUNT_ID : ACCOUNT_ID;
  const { arn } = aws.addCluster(accountId, {
    name,
    region: location,
    version: '1.33',
    nodegroups: nodePools.map(pool => ({
      name: pool,
      desired: 2,
      min: 1,
      max: 3,
    })),
    tags,
  });
  return arn;
}

function setState(aws: AwsSimulator, ref: string, state: WorldState): string {
  const { accountId, region, name } = parseEksRef(ref);
  const issue = { code: 'VpcNotFound', message: 'No VPC', resourceIds: [] };
  aws.updateCluster(accountId, region, name, {
    phases: [{ value: STATUSES[state] as EksClusterStatus }],
    healthIssues: state === 'Warning' ? [issue] : [],
  });
  return STATUSES[state];
}

const OPERATIONS = {
  List: 'aws.eks.ListClusters',
  Get: 'aws.eks.DescribeCluster',
  Any: 'aws.eks.',
};

function toFault({ on, fault }: WorldFaultPlan) {
  return { operation: OPERATIONS[on], effect: toEffect(fault) };
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
      return { kind: 'status', status: 404, code: 'UnknownOperationException' };
    case 'Dropped':
      return { kind: 'drop', when: 'before' };
    case 'Malformed':
      return { kind: 'malformed' };
    case 'PageLoop':
      return { kind: 'pageLoop' };
    default:
      return { kind: 'silence' };
  }
}
