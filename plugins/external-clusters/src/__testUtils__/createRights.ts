import { RightsReport } from 'backstage-plugin-external-clusters-common';
import { NOW } from './createCluster';

/** A principal that may see clusters but not upgrade them, and whose rights inside nobody could tell; `overrides` make it another report. */
export function createRights(overrides: Partial<RightsReport>): RightsReport {
  return {
    checkedAt: NOW - 5_000,
    features: [
      {
        feature: 'View',
        state: 'Allowed',
        rights: [
          {
            system: 'Cloud',
            name: 'eks:DescribeCluster',
            state: 'Allowed',
            optional: false,
          },
        ],
        mends: [],
      },
      {
        feature: 'Inside',
        state: 'Unknown',
        rights: [
          {
            system: 'Kubernetes',
            name: 'list nodes',
            state: 'Unknown',
            message: 'The cluster did not answer',
            optional: false,
          },
          {
            system: 'Kubernetes',
            name: 'list nodes (metrics.k8s.io)',
            state: 'Allowed',
            optional: true,
          },
        ],
        mends: [],
      },
      {
        feature: 'Upgrade',
        state: 'Missing',
        rights: [
          {
            system: 'Cloud',
            name: 'eks:UpdateClusterVersion',
            scope: 'arn:aws:eks:eu-west-1:1:cluster/web',
            state: 'Missing',
            message: 'An explicit deny applies',
            optional: false,
          },
        ],
        mends: [
          {
            text: 'Attach the policy to the role.',
            command: 'aws iam put-role-policy --role-name portal',
          },
        ],
      },
      {
        feature: 'Power',
        state: 'NotOffered',
        message: 'EKS clusters cannot be stopped',
        rights: [],
        mends: [],
      },
    ],
    ...overrides,
  };
}
