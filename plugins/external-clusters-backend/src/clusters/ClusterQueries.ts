import {
  AccountGrant,
  AllowedActions,
  ClusterPage,
  Condition,
  ExternalCluster,
  Fleet,
} from 'backstage-plugin-external-clusters-common';
import { grantsOn } from '../accounts/accountUse';
import { ConfiguredAccounts } from '../accounts/ConfiguredAccounts';
import { AccessConfig } from '../config/access';
import { AccountStore } from '../database/AccountStore';
import { Clock } from '../database/Clock';
import { ClusterListing, ClusterListQuery } from '../database/ClusterListing';
import {
  AccountRecord,
  ClusterRecord,
  ClusterSummaryRecord,
} from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { KubeconfigOffer } from './allowedActions';
import { Showing, toAllowedActions, toDetails, toSummary } from './toApi';
import { ownsAs, Viewer } from './Viewer';

/** What observation thinks of what it knows; `now` is in epoch milliseconds. */
export interface ClusterJudgement {
  /** The facts are older than their limit. */
  isStale(record: ClusterSummaryRecord, now: number): boolean;
  conditionsOf(record: ClusterRecord, now: number): Condition[];
}

/** What a caller asks of the list; the rest has defaults. */
export type PageQuery = Partial<Omit<ClusterListQuery, 'visibleOwners'>>;

const DEFAULT_LIMIT = 50;

/** Shows clusters out of the read model: no cloud is asked. */
export class ClusterQueries {
  constructor(
    private readonly options: {
      listing: ClusterListing;
      accounts: AccountStore;
      configured: ConfiguredAccounts;
      registry: ProviderRegistry;
      clock: Clock;
      judgement: ClusterJudgement;
      access: Pick<AccessConfig, 'kubeconfig'>;
    },
  ) {}

  /** One page of the clusters that the viewer may see. */
  async page(query: PageQuery, viewer: Viewer): Promise<ClusterPage> {
    const { items, totalItems, now } = await this.options.listing.list({
      ...query,
      visibleOwners: visibleOwners(viewer),
      sort: query.sort ?? 'name',
      order: query.order ?? 'asc',
      offset: query.offset ?? 0,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
    const showing = this.showing(viewer, now);
    return { items: items.map(item => toSummary(item, showing)), totalItems };
  }

  /** Counts, filter values and the viewer's accounts that cannot be read now. */
  async fleet(viewer: Viewer): Promise<Fleet> {
    const [counts, troubledAccounts] = await Promise.all([
      this.options.listing.fleet({ visibleOwners: visibleOwners(viewer) }),
      this.troubledAccounts(viewer),
    ]);
    return { ...counts, troubledAccounts };
  }

  async details(
    cluster: ClusterRecord,
    viewer: Viewer,
  ): Promise<ExternalCluster> {
    const now = await this.options.clock.now();
    const showing = this.showing(viewer, now);
    return toDetails(
      cluster,
      this.options.judgement.conditionsOf(cluster, now),
      showing,
    );
  }

  /** What may be done with a cluster, and why not. */
  actionsOf(cluster: ClusterRecord, viewer: Viewer): AllowedActions {
    return toAllowedActions(cluster, this.showing(viewer, 0));
  }

  /** What the account of a cluster lets the owner do with it. */
  grantsOn(record: ClusterSummaryRecord): AccountGrant[] {
    const { accountId, accountOwner, owner, location } = record;
    const rules = this.options.configured.rulesOf(accountId);
    const cluster = { ...record, location: location ?? '' };
    return grantsOn({ rules, ownerRef: accountOwner }, owner, cluster);
  }

  private showing(viewer: Viewer, now: number): Showing {
    const { judgement, registry } = this.options;
    return {
      viewer,
      isStale: record => judgement.isStale(record, now),
      grantsOn: record => this.grantsOn(record),
      changesOf: provider =>
        registry.find(provider)?.capabilities.changes ?? [],
      kubeconfigOf: provider => this.kubeconfigOf(provider),
    };
  }

  private kubeconfigOf(provider: string): KubeconfigOffer {
    const { access, registry } = this.options;
    if (access.kubeconfig === 'off') return 'SwitchedOff';
    const capabilities = registry.find(provider)?.capabilities;
    return capabilities?.kubeconfigExec ? 'Offered' : 'Unsupported';
  }

  private async troubledAccounts(
    viewer: Viewer,
  ): Promise<Fleet['troubledAccounts']> {
    const accounts = (
      await this.options.accounts.list({ source: ['Config', 'Stored'] })
    )
      .filter(({ access }) => !['Ok', 'NotRead'].includes(access.status))
      .filter(account => this.isOwn(account, viewer));
    const counts = await this.options.accounts.countRegistrations(
      accounts.map(({ id }) => id),
    );
    return accounts.map(({ id, name, access }) => ({
      id,
      name,
      access,
      clusters: counts.get(id) ?? 0,
    }));
  }

  private isOwn(account: AccountRecord, viewer: Viewer) {
    const owners = this.options.configured
      .rulesOf(account.id)
      ?.flatMap(rule => rule.owners) ?? [account.owner ?? ''];
    return viewer.isAdmin || owners.some(owner => ownsAs(viewer, owner));
  }
}

function visibleOwners(viewer: Viewer): string[] | undefined {
  return viewer.seesAll ? undefined : viewer.ownershipRefs;
}
