import type { Cluster, EKSClient, Nodegroup } from '@aws-sdk/client-eks';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import { CloudAgents } from '../shared/createCloudAgents';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsIdentityClient } from './AwsIdentityClient';
import { AwsRegionClients } from './AwsRegionClients';
import { toWholeList } from './toWholeList';

/** The EKS API's own object for a cluster. */
export type RawEksCluster = Cluster;

/** The EKS API's own object for a node group. */
export type RawEksNodegroup = Nodegroup;

/** The SDK's clients of EKS, shared by all that ask it for one account. */
export type EksRegions = AwsRegionClients<EKSClient>;

/** The most names that EKS gives on one page. */
const PAGE_SIZE = 100;

export interface EksRegionsOptions {
  identity: AwsIdentityClient;
  endpoints: AwsEndpoints;
  agents: CloudAgents;
}

/** Prepares the SDK's clients of EKS for one account; nothing is loaded yet. */
export function createEksRegions({
  identity,
  endpoints,
  agents,
}: EksRegionsOptions): EksRegions {
  return new AwsRegionClients({
    identity,
    agents,
    endpointOf: region => endpoints.eks(region),
    make: config => new (loadSdk().EKSClient)(config),
  });
}

/**
 * The reads of clusters and node groups, for one account. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`. Nothing is retried and no redirect is followed.
 */
export class EksClient {
  constructor(private readonly regions: EksRegions) {}

  /** The names of all clusters of a region. */
  async listClusters(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateListClusters(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.clusters),
        next: page.nextToken,
      }),
      pace,
    );
  }

  /** Asks for one name only: enough to see whether listing is allowed. */
  async probeRegion(region: string, signal: AbortSignal): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const { clusters } = await client.send(
      new (loadSdk().ListClustersCommand)({ maxResults: 1 }),
      { abortSignal: signal },
    );
    toWholeList(clusters);
  }

  async describeCluster(
    region: string,
    name: string,
    signal: AbortSignal,
  ): Promise<RawEksCluster> {
    const client = await this.regions.connect(region, signal);
    const { cluster } = await client.send(
      new (loadSdk().DescribeClusterCommand)({ name }),
      { abortSignal: signal },
    );
    return cluster ?? {};
  }

  /** The names of all node groups of a cluster. */
  async listNodegroups(
    region: string,
    clusterName: string,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateListNodegroups(
      { client, pageSize: PAGE_SIZE },
      { clusterName },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.nodegroups),
        next: page.nextToken,
      }),
      pace,
    );
  }

  async describeNodegroup(
    region: string,
    clusterName: string,
    nodegroupName: string,
    signal: AbortSignal,
  ): Promise<RawEksNodegroup> {
    const client = await this.regions.connect(region, signal);
    const { nodegroup } = await client.send(
      new (loadSdk().DescribeNodegroupCommand)({ clusterName, nodegroupName }),
      { abortSignal: signal },
    );
    return nodegroup ?? {};
  }

  close(): void {
    this.regions.close();
  }
}

// Loaded when it is needed and not at the top: it must not cost anything when the portal starts.
function loadSdk() {
  return require('@aws-sdk/client-eks') as typeof import('@aws-sdk/client-eks');
}
