import { Provider } from 'backstage-plugin-external-clusters-common';

/** A cloud with every kind of account field, another cloud, and the kubeconfig provider. */
export const testProviders: Provider[] = [
  {
    name: 'aks',
    title: 'Azure Kubernetes Service',
    description: 'Clusters of an Azure subscription',
    capabilities: {
      discover: true,
      connect: false,
      changes: [],
      cancel: [],
      nodePoolEdits: [],
    },
    accountFields: [
      { name: 'tenantId', label: 'Tenant id', kind: 'text', required: true },
      {
        name: 'clientSecret',
        label: 'Client secret',
        kind: 'secret',
        required: true,
        help: 'The value, not its id',
      },
    ],
    leastPrivilegePolicy: '{"Actions":["Microsoft.ContainerService/*/read"]}',
  },
  {
    name: 'eks',
    title: 'Amazon EKS',
    description: 'Clusters of an AWS account',
    capabilities: {
      discover: true,
      connect: false,
      changes: [],
      cancel: [],
      nodePoolEdits: [],
    },
    accountFields: [
      { name: 'regions', label: 'Regions', kind: 'list', required: true },
      {
        name: 'roleArn',
        label: 'Role to assume',
        kind: 'text',
        required: false,
        advanced: true,
        pattern: '^arn:.+$',
      },
      {
        name: 'externalId',
        label: 'External id',
        kind: 'externalId',
        required: false,
        advanced: true,
      },
      {
        name: 'policy',
        label: 'Session policy',
        kind: 'json',
        required: false,
        advanced: true,
      },
    ],
  },
  {
    name: 'kubeconfig',
    title: 'Any cluster',
    description: 'A cluster by its kubeconfig',
    capabilities: {
      discover: false,
      connect: true,
      changes: [],
      cancel: [],
      nodePoolEdits: [],
    },
    accountFields: [],
  },
];
