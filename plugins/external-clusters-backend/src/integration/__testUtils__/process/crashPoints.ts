import { Cloud } from '../cloudConsole';
import { Death } from './PortalOrder';

/** What is done to a cluster while the portal is killed. */
export const KINDS = ['create', 'upgrade', 'delete'] as const;

export type Kind = (typeof KINDS)[number];

/** Where the portal is killed. */
export type CrashPoint = { name: string } & (
  | { at: 'Intent' }
  | {
      at: 'Call';
      /** Which call is held, as in the call log of the simulated clouds. */
      operation: string;
      when: 'before' | 'after';
      /** Held only once this write was answered, and all that follows it was done. */
      answered?: string;
      /** Held only once the cloud has had the time to do what it was told. */
      isDone?: boolean;
      /** Started again only once the cloud has had the time to do what it was told. */
      isLate?: boolean;
    }
  | { at: 'Death'; death: Death }
);

/** One write of an operation and the call that asks how far it is. */
type Write = [write: string, check: string];

const ARM_CHECK = 'azure.operations.get';
const GKE_CHECK = 'google.container.GetOperation';

const WRITES: Record<Cloud, Record<Kind, Write[]>> = {
  aks: {
    create: [['azure.managedClusters.createOrUpdate', ARM_CHECK]],
    upgrade: [
      ['azure.managedClusters.createOrUpdate', ARM_CHECK],
      ['azure.agentPools.createOrUpdate', ARM_CHECK],
    ],
    delete: [['azure.managedClusters.delete', ARM_CHECK]],
  },
  eks: {
    create: [
      ['aws.eks.CreateCluster', 'aws.eks.DescribeCluster'],
      ['aws.eks.CreateNodegroup', 'aws.eks.DescribeNodegroup'],
    ],
    upgrade: [
      ['aws.eks.UpdateClusterVersion', 'aws.eks.DescribeUpdate'],
      ['aws.eks.UpdateNodegroupVersion', 'aws.eks.DescribeUpdate'],
    ],
    delete: [
      ['aws.eks.DeleteNodegroup', 'aws.eks.DescribeNodegroup'],
      ['aws.eks.DeleteCluster', 'aws.eks.DescribeCluster'],
    ],
  },
  gke: {
    create: [['google.container.CreateCluster', GKE_CHECK]],
    upgrade: [
      ['google.container.UpdateCluster', GKE_CHECK],
      ['google.container.UpdateNodePool', GKE_CHECK],
    ],
    delete: [['google.container.DeleteCluster', GKE_CHECK]],
  },
};

/** Every point at which the portal is killed while it does that in that cloud, in the order of time. */
export function crashPoints(cloud: Cloud, kind: Kind): CrashPoint[] {
  return [
    { name: 'the intent is committed, nothing was done', at: 'Intent' },
    ...WRITES[cloud][kind].flatMap(pointsAround),
    {
      name: 'every step is written down, the end is not',
      at: 'Death',
      death: 'BeforeTheEndIsWritten',
    },
    {
      name: 'the end is written down, the work was not given back',
      at: 'Death',
      death: 'BeforeTheWorkIsGivenBack',
    },
  ];
}

function pointsAround([write, check]: Write): CrashPoint[] {
  const action = write.split('.').slice(-2).join('.');
  return [
    {
      name: `${action} is sent, the cloud did not take it`,
      at: 'Call',
      operation: write,
      when: 'before',
    },
    {
      name: `${action} is taken, its answer was never read`,
      at: 'Call',
      operation: write,
      when: 'after',
    },
    {
      name: `${action} is taken, and done before the portal is there again`,
      at: 'Call',
      operation: write,
      when: 'after',
      isLate: true,
    },
    {
      name: `${action} goes on, the cloud is asked how far it is`,
      at: 'Call',
      operation: check,
      when: 'before',
      answered: write,
    },
    {
      name: `${action} is done, the portal has not heard of it`,
      at: 'Call',
      operation: check,
      when: 'after',
      answered: write,
      isDone: true,
    },
  ];
}
