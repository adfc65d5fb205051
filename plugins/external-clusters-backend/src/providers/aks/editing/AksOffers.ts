import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { ExpiringMemory } from '../../shared/ExpiringMemory';
import {
  CLUSTERS,
  clusterAddress,
  ClusterPath,
  CONTAINER_SERVICE_VERSION,
} from './armAddress';
import { ArmCalls } from './ArmCalls';
import {
  groupSchema,
  locationSchema,
  pageSchema,
  poolVersionsSchema,
  upgradeProfileSchema,
  upgradeSchema,
  versionsSchema,
} from './offerSchemas';
import { toVmSizes } from './toVmSizes';
import {
  AksVersion,
  AzureLocation,
  OfferedVersion,
  ResourceGroup,
  VmSize,
} from './ClusterOffer';

/** While somebody fills a form in, it is asked for again and again; the list of VM sizes is megabytes long. */
const MEMORY = 15 * 1000;
const MOST_PAGES = 50;

const COMPUTE_VERSION = '2021-07-01';
const RESOURCES_VERSION = '2022-09-01';
const SUBSCRIPTIONS_VERSION = '2022-12-01';

/** What Azure offers a subscription now. Every method throws a `ProviderError`. */
export class AksOffers {
  private readonly sizes: ExpiringMemory<{
    items: VmSize[];
    expiresAt: number;
  }>;

  constructor(
    private readonly calls: ArmCalls,
    private readonly now: () => number,
  ) {
    this.sizes = new ExpiringMemory({ now, isRefused: () => false });
  }

  /** The regions of the subscription, without the geographies that Azure lists among them. */
  async locations(options: CallOptions): Promise<AzureLocation[]> {
    const kind = {
      action: 'list the locations',
      right: 'Microsoft.Resources/subscriptions/locations/read',
    };
    const found = await this.list(
      kind,
      `/locations?api-version=${SUBSCRIPTIONS_VERSION}`,
      locationSchema,
      options,
    );
    return found
      .filter(({ metadata }) => metadata?.regionType !== 'Logical')
      .map(({ name, displayName }) => ({ name, displayName }));
  }

  async resourceGroups(options: CallOptions): Promise<ResourceGroup[]> {
    const kind = {
      action: 'list the resource groups',
      right: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    };
    return this.list(
      kind,
      `/resourcegroups?api-version=${RESOURCES_VERSION}`,
      groupSchema,
      options,
    );
  }

  /** Every patch version that a new cluster may have there, newest minor last. */
  async versions(
    location: string,
    options: CallOptions,
  ): Promise<AksVersion[]> {
    const kind = {
      action: `list the Kubernetes versions of ${location}`,
      right: 'Microsoft.ContainerService/locations/kubernetesVersions/read',
    };
    const { values } = await this.calls.get(
      kind,
      `/subscriptions/${this.calls.subscriptionId}/providers/Microsoft.ContainerService/locations/${location}/kubernetesVersions?api-version=${CONTAINER_SERVICE_VERSION}`,
      versionsSchema,
      options,
    );
    return values.flatMap(minor => {
      const plans = minor.capabilities?.supportPlan ?? [];
      return Object.keys(minor.patchVersions ?? {}).map(version => ({
        version,
        isDefault: minor.isDefault === true,
        isPreview: minor.isPreview === true,
        isLongTermOnly:
          plans.length > 0 && !plans.includes('KubernetesOfficial'),
      }));
    });
  }

  async vmSizes(location: string, options: CallOptions): Promise<VmSize[]> {
    const { items } = await this.sizes.get(
      location,
      options.signal,
      async signal => ({
        items: await this.readVmSizes(location, { ...options, signal }),
        expiresAt: this.now() + MEMORY,
      }),
    );
    return items;
  }

  /** Where the control plane can go now. */
  async upgrades(path: ClusterPath, options: CallOptions) {
    const kind = {
      action: 'ask for the upgrades of the cluster',
      right: `${CLUSTERS}/upgradeProfiles/read`,
    };
    const { properties } = await this.calls.get(
      kind,
      this.address(path, ['upgradeProfiles', 'default']),
      upgradeProfileSchema,
      options,
    );
    const upgrades = properties.controlPlaneProfile.upgrades ?? [];
    return upgrades.map(toVersion);
  }

  /** The versions that a node pool of the cluster may have now. */
  async poolVersions(path: ClusterPath, options: CallOptions) {
    const kind = {
      action: 'ask for the versions of node pools',
      right: `${CLUSTERS}/availableAgentPoolVersions/read`,
    };
    const { properties } = await this.calls.get(
      kind,
      this.address(path, ['availableAgentPoolVersions']),
      poolVersionsSchema,
      options,
    );
    return (properties.agentPoolVersions ?? []).map(toVersion);
  }

  close(): void {
    this.sizes.close();
  }

  private async readVmSizes(
    location: string,
    options: CallOptions,
  ): Promise<VmSize[]> {
    const kind = {
      action: `list the VM sizes of ${location}`,
      right: 'Microsoft.Compute/skus/read',
    };
    const filter = encodeURIComponent(`location eq '${location}'`);
    const skus = await this.list(
      kind,
      `/providers/Microsoft.Compute/skus?api-version=${COMPUTE_VERSION}&$filter=${filter}`,
      z.unknown(),
      options,
    );
    return toVmSizes(skus, location);
  }

  private async list<T>(
    kind: { action: string; right: string },
    path: string,
    schema: z.ZodType<T>,
    options: CallOptions,
  ): Promise<T[]> {
    const listSchema = pageSchema.extend({ value: z.array(schema) });
    const items: T[] = [];
    let next:
      | string
      | undefined = `/subscriptions/${this.calls.subscriptionId}${path}`;
    for (let page = 0; next && page < MOST_PAGES; page++) {
      const answer: z.infer<typeof listSchema> = await this.calls.get(
        kind,
        next,
        listSchema,
        options,
      );
      items.push(...answer.value);
      next = answer.nextLink ?? undefined;
    }
    return items;
  }

  private address(path: ClusterPath, below: string[]): string {
    return clusterAddress(this.calls.subscriptionId, path, below);
  }
}

function toVersion({
  kubernetesVersion,
  isPreview,
}: z.infer<typeof upgradeSchema>): OfferedVersion {
  return { version: kubernetesVersion, isPreview: isPreview === true };
}
