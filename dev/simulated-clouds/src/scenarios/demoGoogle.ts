import { GkeClusterSpec, GkeClusterState, GoogleProjectSpec } from '../google';
import { minutesOf } from './cycles';
import { fakeProject } from './fakeAccounts';

/** The demo's two projects. Creation times are fixed: clusters stay who they are when a world starts again. */
export function demoGoogle(): GoogleProjectSpec[] {
  return [
    fakeProject('acme-web-prod', [webFrontend(), searchIndex()]),
    fakeProject('acme-analytics', [reporting(), batchNightly()]),
  ];
}

/** Always Running. */
function webFrontend(): GkeClusterSpec {
  return {
    name: 'web-frontend-eu',
    location: 'europe-west3',
    version: '1.33.5-gke.1125000',
    releaseChannel: 'REGULAR',
    createdAt: Date.parse('2025-02-03T08:30:00Z'),
    resourceLabels: { team: 'web', environment: 'prod' },
    nodePools: [
      {
        name: 'default-pool',
        nodeCount: 2,
        machineType: 'e2-standard-8',
        autoscaling: { min: 1, max: 5 },
      },
    ],
  };
}

/** Running and, while Google works on it, Reconciling. */
function searchIndex(): GkeClusterSpec {
  return {
    name: 'search-index-us',
    location: 'us-central1-a',
    version: '1.32.9-gke.1575000',
    releaseChannel: 'STABLE',
    createdAt: Date.parse('2025-07-04T08:30:00Z'),
    resourceLabels: { team: 'search', environment: 'prod' },
    phases: minutesOf<GkeClusterState>(
      [{ status: 'RUNNING' }, 2],
      [
        {
          status: 'RECONCILING',
          statusMessage: 'Upgrading nodes of the node pool "index".',
        },
        4,
      ],
    ),
    repeatPhases: true,
    nodePools: [
      { name: 'index', nodeCount: 5, machineType: 'n2-highmem-8' },
      { name: 'spot', nodeCount: 3, machineType: 'n2-standard-4', spot: true },
    ],
  };
}

/** Degraded: Warning. */
function reporting(): GkeClusterSpec {
  return {
    name: 'reporting-eu',
    location: 'europe-west1',
    version: '1.31.13-gke.1008000',
    releaseChannel: 'EXTENDED',
    createdAt: Date.parse('2024-03-31T08:30:00Z'),
    resourceLabels: { team: 'analytics', environment: 'prod' },
    state: {
      status: 'DEGRADED',
      conditions: [
        {
          canonicalCode: 'FAILED_PRECONDITION',
          message:
            'The service account of the node pool "default-pool" was deleted.',
        },
      ],
    },
    nodePools: [
      { name: 'default-pool', nodeCount: 1, machineType: 'e2-standard-4' },
    ],
  };
}

/** Made and deleted every night, which is short here. */
function batchNightly(): GkeClusterSpec {
  return {
    name: 'batch-nightly',
    location: 'us-east1-b',
    version: '1.33.5-gke.1125000',
    releaseChannel: 'RAPID',
    createdAt: Date.parse('2025-11-30T22:00:00Z'),
    resourceLabels: { team: 'analytics', environment: 'batch' },
    phases: minutesOf<GkeClusterState>(
      [{ status: 'RUNNING' }, 4],
      [{ status: 'STOPPING' }, 2],
      [{ status: 'PROVISIONING' }, 3],
    ),
    repeatPhases: true,
    nodePools: [
      { name: 'batch', nodeCount: 4, machineType: 'c3-standard-8', spot: true },
    ],
  };
}
