import { bulkhead } from 'cockatiel';
import { NodePool } from 'backstage-plugin-external-clusters-common';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { untilAborted } from '../shared/untilAborted';
import { AwsIdentityClient, CallerIdentity } from './AwsIdentityClient';
import { EksClient, RawEksCluster } from './EksClient';
import { toNodePool } from './toObservation';
import { toProviderError } from './toProviderError';

/** Calls of one account at the same time: AWS publishes no rate for EKS. */
const LANES = 4;

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
  accountName: string;
  client: EksClient;
  identity: AwsIdentityClient;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The calls of one account: a few at a time, at the caller's pace, and every failure in our own words. */
export class EksCalls {
  private readonly lanes = bulkhead(LANES, Infinity);

  constructor(private readonly options: EksCallsOptions) {}

  identify(options: CallOptions): Promise<CallerIdentity> {
    const { identity } = this.options;
    return this.call(IDENTIFY, options, signal =>
      identity.getCallerIdentity(signal),
    );
  }

  /** Sees whether the clusters of a region may be listed. */
  probe(region: string, options: CallOptions): Promise<void> {
    const { client } = this.options;
    return this.call(LIST, options, signal =>
      client.probeRegion(region, signal),
    );
  }

  listClusters(region: string, options: CallOptions): Promise<string[]> {
    const { client } = this.options;
    return this.call(LIST, options, () => client.listClusters(region, options));
  }

  describeCluster(
    region: string,
    name: string,
    options: CallOptions,
  ): Promise<RawEksCluster> {
    const { client } = this.options;
    return this.call(READ, options, signal =>
      client.describeCluster(region, name, signal),
    );
  }

  /** All node groups of a cluster, one call for each besides those that list them. */
  async nodePools(
    region: string,
    cluster: string,
    options: CallOptions,
  ): Promise<NodePool[]> {
    const { client } = this.options;
    const names = await this.call(LIST_POOLS, options, () =>
      client.listNodegroups(region, cluster, options),
    );
    const describe = (name: string) =>
      this.call(READ_POOL, options, signal =>
        client.describeNodegroup(region, cluster, name, signal),
      );
    return Promise.all(
      names.map(async name => toNodePool(await describe(name))),
    );
  }

  private async call<T>(
    { action, right }: Omit<CallSubject, 'account'>,
    { signal, pace }: CallOptions,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { accountName: account, now } = this.options;
    try {
      return await this.lanes.execute(() =>
        untilAborted(signal, async () => {
          await pace?.();
          return send(signal);
        }),
      );
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }
}
