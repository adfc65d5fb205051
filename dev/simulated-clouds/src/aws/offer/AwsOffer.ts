import { CLUSTER_VERSIONS, ClusterVersion } from '../eks/clusterVersions';
import { AwsSubnetSpec, AwsVpcSpec } from './AwsNetworkSpec';
import { AwsQuotas, DEFAULT_QUOTAS } from './AwsQuotas';
import { defaultNetwork } from './defaultNetwork';
import { INSTANCE_TYPES } from './instanceTypes';
import { InstanceTypeSpec } from './InstanceTypeSpec';
import { LaunchTemplateSpec } from './LaunchTemplateSpec';
import { RegionOptIn, REGIONS } from './regions';

/** What of an offer can be set; what is absent stays as it is. */
export interface AwsOfferChange {
  /** Of all regions. */
  versions?: readonly ClusterVersion[];
  vpcs?: readonly AwsVpcSpec[];
  /** Of the region, for all accounts. */
  instanceTypes?: readonly InstanceTypeSpec[];
  /** Of the account in the region. */
  launchTemplates?: readonly LaunchTemplateSpec[];
  /** Of the account. */
  quotas?: Partial<AwsQuotas>;
  /** Of the region itself. */
  optIn?: RegionOptIn;
}

/** What AWS offers at this moment: versions, regions, networks, instance types, quotas. It can be changed at any time. */
export class AwsOffer {
  private offered: readonly ClusterVersion[] = CLUSTER_VERSIONS;
  private readonly networks = new Map<string, readonly AwsVpcSpec[]>();
  private readonly types = new Map<string, readonly InstanceTypeSpec[]>();
  private readonly templates = new Map<string, readonly LaunchTemplateSpec[]>();
  private readonly limits = new Map<string, AwsQuotas>();
  private readonly optIns = new Map(REGIONS);

  /** Newest first. */
  get versions() {
    return this.offered;
  }

  get regions(): [name: string, optIn: RegionOptIn][] {
    return [...this.optIns];
  }

  findVersion(version: string): ClusterVersion | undefined {
    return this.offered.find(known => known.version === version);
  }

  vpcs(accountId: string, region: string): readonly AwsVpcSpec[] {
    const key = `${accountId}/${region}`;
    const known = this.networks.get(key);
    if (known) return known;
    const made = defaultNetwork(accountId, region);
    this.networks.set(key, made);
    return made;
  }

  /** The VPC that a subnet is in. */
  findSubnet(accountId: string, region: string, subnetId: string) {
    for (const vpc of this.vpcs(accountId, region)) {
      const subnet = vpc.subnets.find(({ id }) => id === subnetId);
      if (subnet) return { vpc, subnet };
    }
    return undefined;
  }

  /** The subnets of clusters whose creator named none. */
  defaultSubnets(accountId: string, region: string): readonly AwsSubnetSpec[] {
    const vpcs = this.vpcs(accountId, region);
    const vpc = vpcs.find(({ isDefault }) => isDefault) ?? vpcs[0];
    return vpc?.subnets ?? [];
  }

  instanceTypes(region: string): readonly InstanceTypeSpec[] {
    return this.types.get(region) ?? INSTANCE_TYPES;
  }

  launchTemplates(accountId: string, region: string) {
    return this.templates.get(`${accountId}/${region}`) ?? [];
  }

  quotas(accountId: string): AwsQuotas {
    return this.limits.get(accountId) ?? DEFAULT_QUOTAS;
  }

  change(accountId: string, region: string, change: AwsOfferChange) {
    const { versions, vpcs, instanceTypes, launchTemplates, quotas, optIn } =
      change;
    const place = `${accountId}/${region}`;
    if (versions) this.offered = versions;
    if (vpcs) this.networks.set(place, vpcs);
    if (launchTemplates) this.templates.set(place, launchTemplates);
    if (instanceTypes) this.types.set(region, instanceTypes);
    if (optIn) this.optIns.set(region, optIn);
    if (quotas) {
      this.limits.set(accountId, { ...this.quotas(accountId), ...quotas });
    }
  }
}
