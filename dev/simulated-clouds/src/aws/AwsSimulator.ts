import {
  Clock,
  listen,
  Listener,
  SimulatorContext,
  systemClock,
} from '../core';
import { KubernetesSimulator } from '../kubernetes';
import {
  AwsAccessKeySpec,
  AwsAccountSpec,
  AwsRoleSpec,
} from './AwsAccountSpec';
import { clusterAuthenticator } from './eks/clusterAuthenticator';
import { EksCluster, EksClusterChange } from './eks/EksCluster';
import { EksRegistry } from './eks/EksRegistry';
import { DEFAULT_TIMINGS, EksTimings } from './eks/EksTimings';
import { EksClusterSpec, EksNodegroupSpec } from './EksClusterSpec';
import { IdentityStore, roleArn } from './identity/IdentityStore';
import { AwsOffer, AwsOfferChange } from './offer';
import { createAwsApp } from './server/createAwsApp';
import { WriteCount } from './server/WriteCount';

export interface AwsSimulatorOptions {
  accounts: readonly AwsAccountSpec[];
  /** Runs the API servers of the clusters. */
  kubernetes: KubernetesSimulator;
  /** A fixed port; any free one when not given. */
  port?: number;
  /**
   * The time by which signatures, sessions and cluster tokens are judged. The machine's own when not given: official
   * clients sign with it, whatever the simulated clock says.
   */
  signingClock?: Clock;
  /** How long changes take; `DEFAULT_TIMINGS` for what is not given. */
  timings?: Partial<EksTimings>;
}

/** What a simulator tells of a cluster to those who direct it. */
export interface EksClusterSummary {
  accountId: string;
  region: string;
  name: string;
  arn: string;
  version: string;
  status: string;
}

/** EKS, STS, IAM and EC2 on one loopback port, for several accounts and all regions. */
export class AwsSimulator {
  private constructor(
    private readonly identities: IdentityStore,
    private readonly registry: EksRegistry,
    private readonly listener: Listener,
    /** What there is to make clusters of. */
    readonly offer: AwsOffer,
    private readonly writes: WriteCount,
  ) {}

  static async start(
    context: SimulatorContext,
    options: AwsSimulatorOptions,
  ): Promise<AwsSimulator> {
    const signingClock = options.signingClock ?? systemClock;
    const identities = new IdentityStore(signingClock);
    const registry = new EksRegistry(
      options.kubernetes,
      context.clock,
      cluster =>
        clusterAuthenticator(
          cluster,
          accessKeyId => identities.findCredential(accessKeyId),
          signingClock,
        ),
    );
    const timings = { ...DEFAULT_TIMINGS, ...options.timings };
    const offer = new AwsOffer();
    const writes = { accepted: 0 };
    const world = {
      context,
      identities,
      registry,
      offer,
      writes,
      timings,
      signingClock,
    };
    const listener = await listen(createAwsApp(world), {
      port: options.port ?? 0,
    });
    const simulator = new AwsSimulator(
      identities,
      registry,
      listener,
      offer,
      writes,
    );
    for (const account of options.accounts) simulator.addAccount(account);
    return simulator;
  }

  /** What clients take as endpoint of every service: `http://127.0.0.1:PORT`. */
  get url() {
    return this.listener.url;
  }

  addAccount(account: AwsAccountSpec) {
    const { accountId, launchTemplates = {} } = account;
    this.identities.addAccount(account);
    for (const [region, templates] of Object.entries(launchTemplates)) {
      this.offer.change(accountId, region, { launchTemplates: templates });
    }
    for (const cluster of account.clusters) {
      this.registry.add(accountId, cluster);
    }
  }

  addCluster(accountId: string, spec: EksClusterSpec) {
    return summaryOf(this.registry.add(accountId, spec));
  }

  /** Changes a cluster at once, as somebody in the console would; throws when there is none. */
  updateCluster(
    accountId: string,
    region: string,
    name: string,
    change: EksClusterChange,
  ) {
    this.registry.get(accountId, region, name).change(change);
  }

  updateNodegroup(
    accountId: string,
    region: string,
    name: string,
    nodegroup: string,
    change: Partial<Omit<EksNodegroupSpec, 'name'>>,
  ) {
    const cluster = this.registry.get(accountId, region, name);
    cluster.nodegroup(nodegroup).change(change);
  }

  /** Makes a cluster vanish, its Kubernetes API server too. */
  async removeCluster(accountId: string, region: string, name: string) {
    await this.registry.remove(this.registry.get(accountId, region, name));
  }

  /** Changes what there is to make clusters of, at once. */
  changeOffer(accountId: string, region: string, change: AwsOfferChange) {
    this.offer.change(accountId, region, change);
  }

  /** How many writes EKS has accepted so far, repetitions of a request among them. */
  countWrites() {
    return this.writes.accepted;
  }

  /** A cluster as it is now; `undefined` when there is none. */
  findCluster(accountId: string, region: string, name: string) {
    return this.registry.find(accountId, region, name);
  }

  listClusters(): EksClusterSummary[] {
    return this.registry.all().map(summaryOf);
  }

  /** Changes the secret or the grants of a key; `undefined` deletes the key. */
  updateAccessKey(
    accessKeyId: string,
    change: Partial<Omit<AwsAccessKeySpec, 'accessKeyId'>> | undefined,
  ) {
    this.identities.updateAccessKey(accessKeyId, change);
  }

  updateRole(
    accountId: string,
    name: string,
    change: Partial<Omit<AwsRoleSpec, 'name'>>,
  ) {
    this.identities.updateRole(roleArn(accountId, name), change);
  }

  /** Closes the port; the clusters' API servers belong to the Kubernetes simulator. */
  close() {
    return this.listener.close();
  }
}

function summaryOf(cluster: EksCluster): EksClusterSummary {
  const { accountId, arn, name, spec, status } = cluster;
  const { region, version } = spec;
  return { accountId, region, name, arn, version, status };
}
