import { AwsAccountSpec, EksClusterSpec, LaunchTemplateSpec } from '../aws';
import { minutesOf } from './cycles';
import { fakeAwsAccount } from './fakeAccounts';

const GPU_TEMPLATE = { id: 'lt-0a1b2c3d4e5f60718', name: 'gpu-nodes' };

/** The demo's two accounts. Creation times are fixed: clusters stay who they are when a world starts again. */
export function demoAws(): AwsAccountSpec[] {
  return [
    fakeAwsAccount('commerce', [storefrontProd(), storefrontCanary()]),
    {
      ...fakeAwsAccount('machine-learning', [trainingGpu(), inferenceEu()]),
      launchTemplates: { 'us-west-2': [gpuNodes()] },
    },
  ];
}

/** Two versions newer than what the nodes of training-gpu run. */
function gpuNodes(): LaunchTemplateSpec {
  return {
    ...GPU_TEMPLATE,
    versions: [
      { version: 3, imageId: 'ami-0c1d2e3f4a5b6c7d3' },
      {
        version: 4,
        imageId: 'ami-0c1d2e3f4a5b6c7d4',
        description: 'Kubernetes 1.31, driver 580',
        isDefault: true,
      },
      {
        version: 5,
        imageId: 'ami-0c1d2e3f4a5b6c7d5',
        description: 'Kubernetes 1.31, driver 590, to be tried',
      },
    ],
  };
}

/** Always Running. */
function storefrontProd(): EksClusterSpec {
  return {
    name: 'storefront-prod',
    region: 'eu-west-1',
    version: '1.33',
    createdAt: Date.parse('2024-11-08T08:30:00Z'),
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
function storefrontCanary(): EksClusterSpec {
  return {
    name: 'storefront-canary',
    region: 'us-east-1',
    version: '1.34',
    createdAt: Date.parse('2025-11-28T10:15:00Z'),
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

/** Active with an issue: Warning. The image of its nodes is of their launch template. */
function trainingGpu(): EksClusterSpec {
  return {
    name: 'training-gpu',
    region: 'us-west-2',
    version: '1.31',
    supportType: 'EXTENDED',
    createdAt: Date.parse('2024-06-09T08:30:00Z'),
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
        amiType: 'CUSTOM',
        launchTemplate: { ...GPU_TEMPLATE, version: '3' },
        unreadyNodes: 1,
      },
    ],
  };
}

/** Failed: Error. */
function inferenceEu(): EksClusterSpec {
  return {
    name: 'inference-eu',
    region: 'eu-central-1',
    version: '1.32',
    createdAt: Date.parse('2025-11-29T08:30:00Z'),
    tags: { team: 'ml', environment: 'staging' },
    phases: [{ value: 'FAILED' }],
    nodegroups: [],
  };
}
