import { AzureClusterSpec } from '../azure';
import { EksClusterSpec } from '../aws';
import { GkeClusterSpec } from '../google';
import { fakeAwsAccount, fakeProject, fakeSubscription } from './fakeAccounts';
import { Scenario } from './Scenario';

/** Fixed, so that clusters stay who they are when a world starts again. */
const CREATED_AT = Date.parse('2025-06-02T09:00:00Z');
const TEAMS = ['payments', 'checkout', 'search', 'data', 'ml', 'web', 'edge'];
const STAGES = ['prod', 'staging', 'test'];
const AZURE_LOCATIONS = ['westeurope', 'northeurope', 'eastus2'];
const AWS_REGIONS = ['eu-west-1', 'us-east-1'];
const GOOGLE_LOCATIONS = ['europe-west3', 'us-central1', 'us-east1-b'];

/** As many clusters as asked for: 40 % AKS, 30 % GKE and 30 % EKS, spread evenly over 4, 3 and 3 accounts. */
export function fleetScenario(clusters: number): Scenario {
  const gke = Math.floor(clusters * 0.3);
  const eks = Math.floor(clusters * 0.3);
  const aks = clusters - gke - eks;
  return {
    name: 'fleet',
    azure: spread(aks, 4).map((indexes, account) =>
      fakeSubscription(`Fleet ${account + 1}`, indexes.map(aksCluster)),
    ),
    aws: spread(eks, 3).map((indexes, account) =>
      fakeAwsAccount(`fleet-${account + 1}`, indexes.map(eksCluster)),
    ),
    google: spread(gke, 3).map((indexes, account) =>
      fakeProject(`acme-fleet-${account + 1}`, indexes.map(gkeCluster)),
    ),
    connected: [],
  };
}

/** The numbers from 0 to `count` in turns over so many groups. */
function spread(count: number, groups: number): number[][] {
  return Array.from({ length: groups }, (_, group) =>
    Array.from(
      { length: Math.ceil((count - group) / groups) },
      (_unused, index) => index * groups + group,
    ),
  );
}

function aksCluster(index: number): AzureClusterSpec {
  return {
    name: nameOf(index),
    createdAt: CREATED_AT,
    resourceGroup: `rg-${of(TEAMS, index)}`,
    location: of(AZURE_LOCATIONS, index),
    kubernetesVersion: of(['1.33.4', '1.32.9', '1.34.1'], index),
    tags: { team: of(TEAMS, index) },
    pools: [
      { name: 'system', mode: 'System', count: 3, vmSize: 'Standard_D4ds_v5' },
    ],
  };
}

function eksCluster(index: number): EksClusterSpec {
  return {
    name: nameOf(index),
    createdAt: CREATED_AT,
    // The accounts take turns, so the region changes only after each of the three had one.
    region: of(AWS_REGIONS, Math.floor(index / 3)),
    version: of(['1.33', '1.32', '1.34'], index),
    tags: { team: of(TEAMS, index) },
    nodegroups: [{ name: 'default', desired: 3, min: 1, max: 6 }],
  };
}

function gkeCluster(index: number): GkeClusterSpec {
  return {
    name: nameOf(index),
    createdAt: CREATED_AT,
    location: of(GOOGLE_LOCATIONS, index),
    version: of(['1.33.5-gke.1125000', '1.32.9-gke.1575000'], index),
    releaseChannel: 'REGULAR',
    resourceLabels: { team: of(TEAMS, index) },
    nodePools: [{ name: 'default-pool', nodeCount: 1 }],
  };
}

function nameOf(index: number) {
  return `${of(TEAMS, index)}-${of(STAGES, index)}-${index + 1}`;
}

function of<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}
