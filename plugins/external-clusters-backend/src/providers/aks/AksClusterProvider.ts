import { X509Certificate } from 'node:crypto';
import {
  AccountIdentity,
  CallOptions,
  ClusterCredential,
  ClusterProvider,
  ClusterSweep,
  KubeconfigExec,
  NodePoolsResult,
  ObservationResult,
  ProviderError,
  ProviderRights,
  RightsSubject,
} from 'backstage-plugin-external-clusters-node';
import { CallSubject } from '../shared/CallSubject';
import { isRefused } from '../../kubernetes';
import { ExpiringMemory } from '../shared/ExpiringMemory';
import { toFacts } from '../shared/factGroup';
import { unlessGone } from '../shared/unlessGone';
import { untilAborted } from '../shared/untilAborted';
import { AksClient, RawAksCluster } from './AksClient';
import { AksClusterEditor } from './AksClusterEditor';
import { AksRef, parseAksRef } from './AksRef';
import { AksRightsCheck } from './AksRightsCheck';
import { AksScope } from './AksSettings';
import type { ArmClient } from './ArmClient';
import { AksOffers } from './editing/AksOffers';
import { AksResources } from './editing/AksResources';
import { ArmCalls } from './editing/ArmCalls';
import { EntraClient } from './EntraClient';
import { readAksKubeconfig } from './readAksKubeconfig';
import { AKS_SERVER_ID, noEntraSignIn, toAksExec } from './toAksExec';
import { toObservation } from './toObservation';
import { toProviderError } from './toProviderError';

const AKS_SERVER_SCOPE = `${AKS_SERVER_ID}/.default`;

const ACTIONS = 'Microsoft.ContainerService/managedClusters';
const LIST = {
  action: 'list the clusters',
  right: `${ACTIONS}/read`,
};
const READ = { action: 'read the cluster', right: `${ACTIONS}/read` };
const SIGN_IN = {
  action: 'get a credential for the cluster',
  right: `${ACTIONS}/listClusterUserCredential/action`,
};

export interface AksClusterProviderOptions {
  accountName: string;
  scope: AksScope;
  arm: ArmClient;
  entra: EntraClient;
  /** Epoch milliseconds. */
  now: () => number;
  /** Closes the account's connections. */
  disconnect: () => void;
}

/** The clusters of one Azure subscription. */
export class AksClusterProvider implements ClusterProvider {
  readonly editor: AksClusterEditor;
  private readonly client: AksClient;
  private readonly rights: AksRightsCheck;
  private readonly credentials: ExpiringMemory<ClusterCredential>;
  /** ARM answers a single read with the id as it was asked for, so its true spelling is kept from the lists. */
  private readonly spellings = new Map<string, { id: string; name: string }>();

  constructor(private readonly options: AksClusterProviderOptions) {
    const { accountName, arm, now } = options;
    this.client = new AksClient(arm);
    this.credentials = new ExpiringMemory({ now, isRefused });
    const calls = new ArmCalls({ accountName, arm, now });
    this.rights = new AksRightsCheck({
      calls,
      scope: options.scope,
      objectId: call =>
        this.call(LIST, call, () => options.entra.getObjectId(call.signal)),
    });
    this.editor = new AksClusterEditor({
      subscriptionId: options.scope.subscriptionId,
      resources: new AksResources(calls),
      offers: new AksOffers(calls, now),
      parseRef: ref => this.parse(ref),
    });
  }

  async verifyAccount(options: CallOptions): Promise<AccountIdentity> {
    const { subscriptionId, tenantId, clientId } = this.options.scope;
    await this.call(LIST, options, () =>
      this.client.listFirstClusters(options.signal),
    );
    return {
      key: subscriptionId,
      facts: toFacts([
        ['Subscription', subscriptionId],
        ['Tenant', tenantId],
        ['Client', clientId],
      ]),
    };
  }

  async discoverClusters(options: CallOptions): Promise<ClusterSweep> {
    const clusters = await this.call(LIST, options, () =>
      this.client.listClusters(options),
    );
    return { clusters: clusters.map(raw => this.learn(raw)), missing: [] };
  }

  // One list costs less than two reads, and the list has its own, generous limit.
  async observeClusters(
    refs: string[],
    options: CallOptions,
  ): Promise<ClusterSweep> {
    if (refs.length === 0) return { clusters: [], missing: [] };
    const asked = new Set(refs.map(ref => this.parse(ref).ref));
    const { clusters, missing } = await this.discoverClusters(options);
    return { clusters: clusters.filter(({ ref }) => asked.has(ref)), missing };
  }

  async observeCluster(
    ref: string,
    options: CallOptions,
  ): Promise<ObservationResult> {
    const parsed = this.parse(ref);
    return unlessGone(async () => {
      const cluster = await this.call(READ, options, () =>
        this.client.getCluster(parsed, options.signal),
      );
      return { kind: 'Observed', observation: this.recognize(cluster) };
    });
  }

  async observeNodePools(
    ref: string,
    options: CallOptions,
  ): Promise<NodePoolsResult> {
    const result = await this.observeCluster(ref, options);
    if (result.kind === 'NotFound') return result;
    return {
      kind: 'Observed',
      nodePools: result.observation.nodePools ?? [],
    };
  }

  async clusterCredential(
    ref: string,
    { signal, pace }: CallOptions,
  ): Promise<ClusterCredential> {
    const parsed = this.parse(ref);
    return this.call(SIGN_IN, { signal }, () =>
      this.credentials.get(parsed.ref, signal, async making => {
        await pace?.();
        return this.makeCredential(parsed, making);
      }),
    );
  }

  async checkRights(
    { ref }: RightsSubject,
    options: CallOptions,
  ): Promise<ProviderRights> {
    const cluster = ref === undefined ? undefined : this.parse(ref);
    return this.rights.check(cluster, options);
  }

  async kubeconfigExec(
    ref: string,
    options: CallOptions,
  ): Promise<KubeconfigExec> {
    const parsed = this.parse(ref);
    const [text] = await this.call(SIGN_IN, options, () =>
      this.client.listUserKubeconfigs(parsed, options.signal),
    );
    const { server, caPem, auth } = readAksKubeconfig(text ?? '');
    if (auth) throw noEntraSignIn(parsed);
    return { server, caPem, ...toAksExec(this.options.scope) };
  }

  async close(): Promise<void> {
    this.credentials.close();
    this.editor.close();
    this.spellings.clear();
    this.options.entra.close();
    this.options.disconnect();
  }

  private async makeCredential(
    ref: AksRef,
    signal: AbortSignal,
  ): Promise<ClusterCredential> {
    const { entra } = this.options;
    const [text] = await this.client.listUserKubeconfigs(ref, signal);
    const { server, caPem, auth } = readAksKubeconfig(text ?? '');
    const place = { server, caPem, addressFrom: 'CloudProvider' } as const;
    if (auth) return { ...place, auth, expiresAt: expiryOf(auth) };
    const { token, expiresAt } = await entra.getToken(AKS_SERVER_SCOPE, signal);
    return { ...place, auth: { kind: 'token', token }, expiresAt };
  }

  private learn(cluster: RawAksCluster) {
    const observation = toObservation(cluster);
    const { id, name } = cluster;
    if (id && name) this.spellings.set(observation.ref, { id, name });
    return observation;
  }

  private recognize(cluster: RawAksCluster) {
    const ref = toObservation(cluster).ref;
    return toObservation({ ...cluster, ...this.spellings.get(ref) });
  }

  private parse(ref: string): AksRef {
    const parsed = parseAksRef(ref);
    if (parsed.subscriptionId === this.options.scope.subscriptionId) {
      return parsed;
    }
    throw new ProviderError(
      'InvalidRequest',
      `Account ${this.options.accountName} is for another subscription`,
      { code: 'FOREIGN_REF', field: 'ref' },
    );
  }

  private async call<T>(
    { action, right }: Omit<CallSubject, 'account'>,
    { signal, pace }: CallOptions,
    send: () => Promise<T>,
  ): Promise<T> {
    const { accountName: account, now } = this.options;
    try {
      return await untilAborted(signal, async () => {
        await pace?.();
        return send();
      });
    } catch (error) {
      throw toProviderError(error, { account, action, right }, now());
    }
  }
}

function expiryOf(auth: ClusterCredential['auth']): number | undefined {
  return auth.kind === 'clientCertificate'
    ? new X509Certificate(auth.certPem).validToDate.getTime()
    : undefined;
}
