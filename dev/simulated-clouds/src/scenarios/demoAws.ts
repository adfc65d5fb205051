import { AwsAccountSpec, EksClusterSpec } from '../aws';
import { minutesOf } from './cycles';
import { fakeAwsAccount } from './fakeAccounts';

const DAY = 24 * 60 * 60 * 1000;

/** The demo's two accounts; `now` is the clock's present. */
export function demoAws(now: number): AwsAccountSpec[] {
  return [
    fakeAwsAccount('commerce', [storefrontProd(now), storefrontCanary(now)]),
    fakeAwsAccount('machine-learning', [trainingGpu(now), inferenceEu(now)]),
  ];
}

/** Always Running. */
function storefrontProd(now: number): EksClusterSpec {
  return {
    name: 'storefront-prod',
    region: 'eu-west-1',
    version: '1.33',
    createdAt: now - 388 * DAY,
    tags: { team: 'storefront', environment: 'prod' },
    metricsServer: true,
    nodegroups: [
      {
        name: 'web',
        desired: 6,
        min: 3,
        max: 12,
        instanceTypes: ['m6i.xlarge'],
      },
      {
        name: 'workers-spot',
        desired: 4,
        min: 0,
        max: 20,
        capacityType: 'SPOT',
        instanceTypes: ['m6i.large', 'm5.large'],
      },
    ],
  };
}

/** Provisioning, Running, Deleting, gone for a minute, and made again. */
function storefrontCanary(now: number): EksClusterSpec {
  return {
    name: 'storefront-canary',
    region: 'us-east-1',
    version: '1.34',
    createdAt: now,
    tags: { team: 'storefront', environment: 'canary' },
    nodegroups: [{ name: 'default', desired: 2, min: 1, max: 3 }],
    phases: minutesOf(
      ['CREATING', 4],
      ['ACTIVE', 4],
      ['DELETING', 3],
      ['GONE', 1],
    ),
    repeats: true,
  };
}

/** Active with an issue: Warning. */
function trainingGpu(now: number): EksClusterSpec {
  return {
    name: 'training-gpu',
    region: 'us-west-2',
    version: '1.31',
    supportType: 'EXTENDED',
    createdAt: now - 540 * DAY,
    tags: { team: 'ml', environment: 'prod' },
    healthIssues: [
      {
        code: 'Ec2SubnetNotFound',
        message:
          'The subnet subnet-0b1c2d3e4f5a6b7c8 of the cluster could not be found.',
        resourceIds: ['subnet-0b1c2d3e4f5a6b7c8'],
      },
    ],
    nodegroups: [
      {
        name: 'gpu',
        desired: 3,
        min: 0,
        max: 8,
        instanceTypes: ['p4d.24xlarge'],
        unreadyNodes: 1,
      },
    ],
  };
}

/** Failed: Error. */
function inferenceEu(now: number): EksClusterSpec {
  return {
    name: 'inference-eu',
    region: 'eu-central-1',
    version: '1.32',
    createdAt: now - 2 * DAY,
    tags: { team: 'ml', environment: 'staging' },
    phases: [{ value: 'FAILED' }],
    nodegroups: [],
  };
}
