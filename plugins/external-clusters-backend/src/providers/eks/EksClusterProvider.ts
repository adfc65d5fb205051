import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterObservation,
  ClusterProvider,
  ClusterSweep,
  isProviderError,
  KubeconfigExec,
  NodePoolsResult,
  ObservationResult,
  ProviderError,
  ProviderRights,
  RightsSubject,
} from 'backstage-plugin-external-clusters-node';
import { toFacts } from '../shared/factGroup';
import { unlessGone } from '../shared/unlessGone';
import { AwsCalls } from './AwsCalls';
import { AwsEndpoints } from './AwsEndpoints';
import { AwsIdentityClient } from './AwsIdentityClient';
import { AwsOfferCalls } from './AwsOfferCalls';
import { Ec2Client } from './Ec2Client';
import { EksClusterEditor } from './editing/EksClusterEditor';
import { EksCalls } from './EksCalls';
import { EksChangeCalls } from './EksChangeCalls';
import { EksChangeClient } from './EksChangeClient';
import { EksClient } from './EksClient';
import { EksClusterCredentials } from './EksClusterCredentials';
import { EksRef, parseEksRef, toEksRef } from './EksRef';
import { EksRightsCheck } from './EksRightsCheck';
import { EksScope } from './EksSettings';
import { EksWriteCalls } from './EksWriteCalls';
import { EksWriteClient } from './EksWriteClient';
import { IamClient } from './IamClient';
import { RegionAnswer, sweepRegions } from './sweepRegions';
import { toEksExec } from './toEksExec';
import { toNodePool, toObservation } from './toObservation';

/** The SDK's clients of one account, as this plugin uses them. */
export interface EksClients {
  eks: EksClient;
  changes: EksChangeClient;
  writes: EksWriteClient;
  ec2: Ec2Client;
  iam: IamClient;
}

export interface EksClusterProviderOptions {
  accountName: string;
  scope: EksScope;
  clients: EksClients;
  identity: AwsIdentityClient;
  endpoints: AwsEndpoints;
  /** Epoch milliseconds. */
  now: () => number;
  /** Closes the account's connections. */
  disconnect: () => void;
}

/** The clusters of one AWS account, in the regions that were named. */
export class EksClusterProvider implements ClusterProvider {
  readonly editor: EksClusterEditor;
  private readonly calls: EksCalls;
  private readonly rights: EksRightsCheck;
  private readonly credentials: EksClusterCredentials;
  private accountId: string | undefined;

  constructor(private readonly options: EksClusterProviderOptions) {
    const { clients, identity } = options;
    const calls = new AwsCalls(options);
    this.calls = new EksCalls({ calls, client: clients.eks, identity });
    this.rights = new EksRightsCheck({
      calls,
      reads: this.calls,
      iam: clients.iam,
      scope: options.scope,
    });
    this.credentials = new EksClusterCredentials({
      ...options,
      describe: ({ region, name }, call) =>
        this.calls.describeCluster(region, name, call),
    });
    this.accountId = options.scope.roleArn?.split(':')[4];
    this.editor = this.createEditor(calls);
  }

  async verifyAccount(options: CallOptions): Promise<AccountIdentity> {
    const { regions } = this.options.scope;
    const { accountId, arn } = await this.calls.identify(options);
    await sweepRegions(regions, region =>
      answerOf(async () => {
        await this.calls.probe(region, options);
        return { clusters: [] };
      }),
    );
    this.accountId = accountId;
    return {
      key: accountId,
      facts: toFacts([
        ['AWS account', accountId],
        ['Identity', arn],
        ['Regions', regions],
      ]),
    };
  }

  // EKS lists names only, so each cluster costs one more call.
  async discoverClusters(options: CallOptions): Promise<ClusterSweep> {
    return sweepRegions(this.options.scope.regions, region =>
      answerOf(async () => {
        const names = await this.calls.listClusters(region, options);
        return this.describeAll(region, names, options);
      }),
    );
  }

  async observeClusters(
    refs: string[],
    options: CallOptions,
  ): Promise<ClusterSweep> {
    if (refs.length === 0) return { clusters: [], missing: [] };
    const parsed: EksRef[] = [];
    for (const ref of refs) parsed.push(await this.parse(ref, options));
    const regions = [...new Set(parsed.map(({ region }) => region))];
    return sweepRegions(regions, region => {
      const here = parsed.filter(ref => ref.region === region);
      const names = here.map(({ name }) => name);
      return this.describeAll(region, names, options);
    });
  }

  async observeCluster(
    ref: string,
    options: CallOptions,
  ): Promise<ObservationResult> {
    const { region, name } = await this.parse(ref, options);
    return unlessGone(async () => ({
      kind: 'Observed',
      observation: await this.describe(region, name, options),
    }));
  }

  async observeNodePools(
    ref: string,
    options: CallOptions,
  ): Promise<NodePoolsResult> {
    const { region, name } = await this.parse(ref, options);
    return unlessGone(async () => ({
      kind: 'Observed',
      nodePools: (await this.calls.nodegroups(region, name, options)).map(
        toNodePool,
      ),
    }));
  }

  async clusterCredential(
    ref: string,
    options: CallOptions,
  ): Promise<ClusterCredential> {
    const parsed = await this.parse(ref, options);
    return this.credentials.get(parsed, options);
  }

  async checkRights(
    { ref }: RightsSubject,
    options: CallOptions,
  ): Promise<ProviderRights> {
    const cluster =
      ref === undefined ? undefined : await this.parse(ref, options);
    return this.rights.check(cluster, options);
  }

  async kubeconfigExec(
    ref: string,
    options: CallOptions,
  ): Promise<KubeconfigExec> {
    const parsed = await this.parse(ref, options);
    const { server, caPem } = await this.credentials.placeOf(parsed, options);
    return { server, caPem, ...toEksExec(parsed) };
  }

  async close(): Promise<void> {
    const { clients, identity, disconnect } = this.options;
    this.credentials.close();
    clients.eks.close();
    clients.ec2.close();
    clients.iam.close();
    identity.close();
    disconnect();
  }

  private createEditor(calls: AwsCalls): EksClusterEditor {
    const { clients, scope, now } = this.options;
    const { ec2, iam } = clients;
    return new EksClusterEditor({
      calls: {
        reads: this.calls,
        changes: new EksChangeCalls(calls, clients.changes),
        writes: new EksWriteCalls(calls, clients.writes),
        now,
      },
      offers: new AwsOfferCalls({ calls, ec2, iam }),
      regions: scope.regions,
      parse: (ref, options) => this.parse(ref, options),
      refOf: async (region, name, options) =>
        toEksRef(region, await this.accountOf(options), name),
    });
  }

  private async describe(
    region: string,
    name: string,
    options: CallOptions,
  ): Promise<ClusterObservation> {
    const cluster = await this.calls.describeCluster(region, name, options);
    this.credentials.learn(cluster);
    return toObservation(cluster);
  }

  /** Clusters that are gone meanwhile are left out; after another failure the region is asked no more. */
  private async describeAll(
    region: string,
    names: string[],
    options: CallOptions,
  ): Promise<RegionAnswer> {
    const failed = new AbortController();
    const signal = AbortSignal.any([options.signal, failed.signal]);
    let failure: ProviderError | undefined;
    const found = await Promise.all(
      names.map(async name => {
        const answer = await answerOf(async () => ({
          clusters: [await this.describe(region, name, { ...options, signal })],
        }));
        if (answer.failure && answer.failure.kind !== 'NotFound') {
          failure ??= answer.failure;
          failed.abort();
        }
        return answer.clusters;
      }),
    );
    return { clusters: found.flat(), failure };
  }

  /** A ref of another AWS account must never be asked for: the same name here would be another cluster. */
  private async parse(ref: string, options: CallOptions): Promise<EksRef> {
    const parsed = parseEksRef(ref);
    const { accountName, scope } = this.options;
    if (
      parsed.accountId === (await this.accountOf(options)) &&
      scope.regions.includes(parsed.region)
    ) {
      return parsed;
    }
    throw new ProviderError(
      'InvalidRequest',
      `Account ${accountName} is for another AWS account or other regions`,
      { code: 'FOREIGN_REF', field: 'ref' },
    );
  }

  private async accountOf(options: CallOptions): Promise<string> {
    this.accountId ??= (await this.calls.identify(options)).accountId;
    return this.accountId;
  }
}

async function answerOf(
  ask: () => Promise<RegionAnswer>,
): Promise<RegionAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (!isProviderError(error)) throw error;
    return { clusters: [], failure: error };
  }
}
