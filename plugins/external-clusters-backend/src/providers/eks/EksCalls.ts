import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { AwsCalls } from './AwsCalls';
import { AwsIdentityClient, CallerIdentity } from './AwsIdentityClient';
import { EksClient, RawEksCluster, RawEksNodegroup } from './EksClient';

const IDENTIFY = { action: 'ask who it is', right: 'sts:GetCallerIdentity' };
const LIST = { action: 'list the clusters', right: 'eks:ListClusters' };
const READ = { action: 'read the cluster', right: 'eks:DescribeCluster' };
const LIST_POOLS = {
  action: 'list the node groups',
  right: 'eks:ListNodegroups',
};
const READ_POOL = {
  action: 'read a node group',
  right: 'eks:DescribeNodegroup',
};

export interface EksCallsOptions {
  calls: AwsCalls;
  client: EksClient;
  identity: AwsIdentityClient;
}

/** The reads of one account. Throws `ProviderError`. */
export class EksCalls {
  constructor(private readonly options: EksCallsOptions) {}

  identify(options: CallOptions): Promise<CallerIdentity> {
    const { calls, identity } = this.options;
    return calls.call(IDENTIFY, options, signal =>
      identity.getCallerIdentity(signal),
    );
  }

  /** Sees whether the clusters of a region may be listed. */
  probe(region: string, options: CallOptions): Promise<void> {
    const { calls, client } = this.options;
    return calls.call(LIST, options, signal =>
      client.probeRegion(region, signal),
    );
  }

  listClusters(region: string, options: CallOptions): Promise<string[]> {
    const { calls, client } = this.options;
    return calls.call(LIST, options, () =>
      client.listClusters(region, options),
    );
  }

  describeCluster(
    region: string,
    name: string,
    options: CallOptions,
  ): Promise<RawEksCluster> {
    const { calls, client } = this.options;
    return calls.call(READ, options, signal =>
      client.describeCluster(region, name, signal),
    );
  }

  listNodegroups(
    region: string,
    cluster: string,
    options: CallOptions,
  ): Promise<string[]> {
    const { calls, client } = this.options;
    return calls.call(LIST_POOLS, options, () =>
      client.listNodegroups(region, cluster, options),
    );
  }

  describeNodegroup(
    region: string,
    cluster: string,
    name: string,
    options: CallOptions,
  ): Promise<RawEksNodegroup> {
    const { calls, client } = this.options;
    return calls.call(READ_POOL, options, signal =>
      client.describeNodegroup(region, cluster, name, signal),
    );
  }

  /** All node groups of a cluster, one call for each besides those that list them. */
  async nodegroups(
    region: string,
    cluster: string,
    options: CallOptions,
  ): Promise<RawEksNodegroup[]> {
    const names = await this.listNodegroups(region, cluster, options);
    return Promise.all(
      names.map(name => this.describeNodegroup(region, cluster, name, options)),
    );
  }
}
