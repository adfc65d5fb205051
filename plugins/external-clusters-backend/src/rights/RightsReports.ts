import { NotFoundError } from '@backstage/errors';
import {
  RightsFeature,
  rightsFeatureValues,
  RightsReport,
} from 'backstage-plugin-external-clusters-common';
import {
  ClusterProvider,
  isProviderError,
  ProviderRights,
} from 'backstage-plugin-external-clusters-node';
import { UsableAccount } from '../accounts/UsableAccount';
import { grantsOn, mayUseOn } from '../accounts/accountUse';
import { ConfiguredAccounts } from '../accounts/ConfiguredAccounts';
import { AccessConfig } from '../config/access';
import { Clock } from '../database';
import { ClusterRecord } from '../database/records';
import { silenceOf } from '../inside';
import { OpenAccount } from '../work';
import {
  KubernetesRights,
  KubernetesVerdict,
  unasked,
} from './KubernetesRights';
import { toFeatureRights } from './toRightsReport';
import { OfferContext, whyNotOffered } from './whyNotOffered';

interface Person {
  isAdmin: boolean;
}

/** A cluster that exists has been created. */
const FEATURES_OF_CLUSTER = rightsFeatureValues.filter(
  feature => feature !== 'Create',
);

const CHOOSE = 'Each cluster has its own: choose one to ask it.';

/** Finds out which rights accounts have and which they are missing, before and after an import. Changes nothing. */
export class RightsReports {
  constructor(
    private readonly options: {
      openAccount: OpenAccount;
      configured: ConfiguredAccounts;
      kubernetes: KubernetesRights;
      access: AccessConfig;
      clock: Clock;
    },
  ) {}

  /**
   * The rights in the whole place of an account, or on one cluster that it discovers. What one side does not tell does
   * not keep the other from telling. Throws NotFoundError for a
   * cluster that the account may not be used on.
   */
  async ofAccount(
    account: UsableAccount,
    ref: string | undefined,
    person: Person,
    signal: AbortSignal,
  ): Promise<RightsReport> {
    const { provider, factory } = await this.options.openAccount(
      account.record.id,
    );
    if (ref !== undefined) {
      await this.requireSelected(account, { provider, ref, person, signal });
    }
    const [cloud, kubernetes] = await Promise.all([
      tryCloud(() => provider.checkRights({ ref }, { signal })),
      ref === undefined
        ? unasked(CHOOSE)
        : this.options.kubernetes.check(provider, ref, { signal }),
    ]);
    return this.report(
      rightsFeatureValues,
      { cloud, kubernetes },
      {
        changes: factory.capabilities.changes,
        grants: account.use.allow,
        mayCreate: this.options.access.features.create,
      },
    );
  }

  /** The rights on a cluster of the portal. What one side does not tell does not keep the other from telling. */
  async ofCluster(
    cluster: ClusterRecord,
    signal: AbortSignal,
  ): Promise<RightsReport> {
    const { accountId, ref, origin } = cluster;
    const { provider, factory } = await this.options.openAccount(accountId);
    const silence = silenceOf(cluster);
    const [cloud, kubernetes] = await Promise.all([
      tryCloud(() => provider.checkRights({ ref }, { signal })),
      silence === undefined
        ? this.options.kubernetes.check(provider, ref, { signal })
        : unasked(silence),
    ]);
    return this.report(
      FEATURES_OF_CLUSTER,
      { cloud, kubernetes },
      {
        changes: factory.capabilities.changes,
        grants: this.grantsOn(cluster),
        origin,
        mayCreate: this.options.access.features.create,
      },
    );
  }

  private async report(
    features: readonly RightsFeature[],
    verdicts: {
      cloud: ProviderRights | { failure: string };
      kubernetes: KubernetesVerdict;
    },
    offer: OfferContext,
  ): Promise<RightsReport> {
    return {
      features: toFeatureRights({
        features,
        ...verdicts,
        whyNotOffered: feature => whyNotOffered(feature, offer),
      }),
      checkedAt: await this.options.clock.now(),
    };
  }

  private grantsOn(cluster: ClusterRecord) {
    const { accountId, accountOwner, owner, location } = cluster;
    const rules = this.options.configured.rulesOf(accountId);
    const selectable = { ...cluster, location: location ?? '' };
    return grantsOn({ rules, ownerRef: accountOwner }, owner, selectable);
  }

  /** Who may use the account on some clusters only learns nothing of the others. */
  private async requireSelected(
    { record, use }: UsableAccount,
    asked: {
      provider: ClusterProvider;
      ref: string;
      person: Person;
      signal: AbortSignal;
    },
  ): Promise<void> {
    const { provider, ref, person, signal } = asked;
    const rules = this.options.configured.rulesOf(record.id);
    if (person.isAdmin || !rules?.some(({ select }) => select)) return;
    const found = await provider.observeCluster(ref, { signal });
    const account = { rules, ownerRef: record.owner };
    const isSelected =
      found.kind === 'Observed' &&
      use.owners.some(owner =>
        mayUseOn(account, owner, found.observation, person.isAdmin),
      );
    if (!isSelected) {
      throw new NotFoundError('The account does not see this cluster');
    }
  }
}

async function tryCloud(
  ask: () => Promise<ProviderRights>,
): Promise<ProviderRights | { failure: string }> {
  try {
    return await ask();
  } catch (error) {
    // A ref that is none is the mistake of whoever asks.
    if (!isProviderError(error) || error.kind === 'InvalidRequest') throw error;
    return { failure: error.message };
  }
}
