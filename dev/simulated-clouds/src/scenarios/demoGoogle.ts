import { GkeClusterSpec, GkeClusterState, GoogleProjectSpec } from '../google';
import { minutesOf } from './cycles';
import { fakeProject } from './fakeAccounts';

const DAY = 24 * 60 * 60 * 1000;

/** The demo's two projects; `now` is the clock's present. */
export function demoGoogle(now: number): GoogleProjectSpec[] {
  return [
    fakeProject('acme-web-prod', [webFrontend(now), searchIndex(now)]),
    fakeProject('acme-analytics', [reporting(now), batchNightly(now)]),
  ];
}

/** Always Running. */
function webFrontend(now: number): GkeClusterSpec {
  return {
    name: 'web-frontend-eu',
    location: 'europe-west3',
    version: '1.33.5-gke.1125000',
    releaseChannel: 'REGULAR',
    createdAt: now - 301 * DAY,
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
function searchIndex(now: number): GkeClusterSpec {
  return {
    name: 'search-index-us',
    location: 'us-central1-a',
    version: '1.32.9-gke.1575000',
    releaseChannel: 'STABLE',
    createdAt: now - 150 * DAY,
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
function reporting(now: number): GkeClusterSpec {
  return {
    name: 'reporting-eu',
    location: 'europe-west1',
    version: '1.31.13-gke.1008000',
    releaseChannel: 'EXTENDED',
    createdAt: now - 610 * DAY,
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
function batchNightly(now: number): GkeClusterSpec {
  return {
    name: 'batch-nightly',
    location: 'us-east1-b',
    version: '1.33.5-gke.1125000',
    releaseChannel: 'RAPID',
    createdAt: now - DAY / 4,
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
