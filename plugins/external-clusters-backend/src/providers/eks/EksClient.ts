import type { Cluster, EKSClient as Sdk, Nodegroup } from '@aws-sdk/client-eks';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import { CloudAgents } from '../shared/createCloudAgents';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsIdentityClient } from './AwsIdentityClient';
import { toClientConfig } from './AwsTransportClient';

/** The EKS API's own object for a cluster. */
export type RawEksCluster = Cluster;

/** The EKS API's own object for a node group. */
export type RawEksNodegroup = Nodegroup;

/** The most names that EKS gives on one page. */
const PAGE_SIZE = 100;

export interface EksClientOptions {
  identity: AwsIdentityClient;
  endpoints: AwsEndpoints;
  agents: CloudAgents;
}

/**
 * The calls to the EKS API, for one account. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`. Nothing is retried and no redirect is followed.
 */
export class EksClient {
  private readonly regions = new Map<string, Sdk>();

  constructor(private readonly options: EksClientOptions) {}

  /** The names of all clusters of a region. */
  async listClusters(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.connect(region, signal);
    const pages = this.sdk.paginateListClusters(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: whole(page.clusters),
        next: page.nextToken,
      }),
      pace,
    );
  }

  /** Asks for one name only: enough to see whether listing is allowed. */
  async probeRegion(region: string, signal: AbortSignal): Promise<void> {
    const client = await this.connect(region, signal);
    const { clusters } = await client.send(
      new this.sdk.ListClustersCommand({ maxResults: 1 }),
      { abortSignal: signal },
    );
    whole(clusters);
  }

  async describeCluster(
    region: string,
    name: string,
    signal: AbortSignal,
  ): Promise<RawEksCluster> {
    const client = await this.connect(region, signal);
    const { cluster } = await client.send(
      new this.sdk.DescribeClusterCommand({ name }),
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
    const client = await this.connect(region, signal);
    const pages = this.sdk.paginateListNodegroups(
      { client, pageSize: PAGE_SIZE },
      { clusterName },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: whole(page.nodegroups),
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
    const client = await this.connect(region, signal);
    const { nodegroup } = await client.send(
      new this.sdk.DescribeNodegroupCommand({ clusterName, nodegroupName }),
      { abortSignal: signal },
    );
    return nodegroup ?? {};
  }

  close(): void {
    for (const client of this.regions.values()) client.destroy();
    this.regions.clear();
  }

  /** One client per region, with keys that are there before the call, so that their failure is told apart. */
  private async connect(region: string, signal: AbortSignal): Promise<Sdk> {
    const { identity, endpoints, agents } = this.options;
    await identity.getKeys(signal);
    const known = this.regions.get(region);
    if (known) return known;
    const client = new this.sdk.EKSClient(
      toClientConfig({
        region,
        endpoint: endpoints.eks(region),
        agents,
        keys: () => identity.getKeys(new AbortController().signal),
      }),
    );
    this.regions.set(region, client);
    return client;
  }

  // Loaded here and not at the top: it must not cost anything when the portal starts.
  private get sdk() {
    return require('@aws-sdk/client-eks') as typeof import('@aws-sdk/client-eks');
  }
}

/** An answer without its list is broken, and not an empty list. */
function whole(names: string[] | undefined): string[] {
  if (!Array.isArray(names)) throw new Error('The list is not there');
  return names;
}
