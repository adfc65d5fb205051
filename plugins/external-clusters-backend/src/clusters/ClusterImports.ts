import {
  DiscoveredCluster,
  Discovery,
  ImportRequest,
  ImportResult,
} from 'backstage-plugin-external-clusters-common';
import {
  ClusterObservation,
  ClusterSweep,
} from 'backstage-plugin-external-clusters-node';
import { UsableAccount } from '../accounts/UsableAccount';
import { mayUseOn } from '../accounts/accountUse';
import { ConfiguredAccounts } from '../accounts/ConfiguredAccounts';
import { ProviderAccounts } from '../accounts/ProviderAccounts';
import { ClusterStore } from '../database/ClusterStore';
import { CreationStore } from '../database/CreationStore';
import { DuplicateRegistrationError } from '../database/errors';
import { RegistrationRecord } from '../database/records';
import { toEntityRef } from './entityRef';

interface Importer {
  ref: string;
  isAdmin: boolean;
  ownershipRefs: string[];
}

type ImportOutcome = ImportResult['results'][number];

/** Finds clusters by an account and registers them for an owner. */
export class ClusterImports {
  constructor(
    private readonly options: {
      providers: ProviderAccounts;
      configured: ConfiguredAccounts;
      clusters: ClusterStore;
      creations: CreationStore;
      visibility: 'portal' | 'owner';
      /** Called after something was registered, so that it is observed at once. */
      onRegistered(): void;
    },
  ) {}

  /** Asks the cloud which clusters the account can see, and says who has them already. */
  async discover(
    account: UsableAccount,
    importer: Importer,
    signal: AbortSignal,
  ): Promise<Discovery> {
    const sweep = await this.sweep(account, signal);
    const selected = sweep.clusters.filter(cluster =>
      account.use.owners.some(owner =>
        this.mayImport(account, owner, cluster, importer),
      ),
    );
    const registrations = await this.options.clusters.findRegistrations(
      account.record.provider,
      selected.map(({ ref }) => ref),
    );
    return {
      clusters: selected.map(cluster =>
        toDiscovered(
          cluster,
          registrations.filter(
            ({ ref, owner }) =>
              ref === cluster.ref && this.maySee(owner, importer),
          ),
        ),
      ),
      missing: sweep.missing,
    };
  }

  /** Registers the given clusters one by one: what cannot be imported does not keep the others out. */
  async run(
    account: UsableAccount,
    request: ImportRequest,
    importer: Importer,
    signal: AbortSignal,
  ): Promise<ImportResult> {
    const sweep = await this.sweep(account, signal);
    const found = new Map(sweep.clusters.map(each => [each.ref, each]));
    const results: ImportOutcome[] = [];
    for (const ref of new Set(request.refs)) {
      const cluster = found.get(ref);
      results.push(
        cluster && this.mayImport(account, request.owner, cluster, importer)
          ? await this.register(account, request, cluster, importer)
          : notFound(ref, sweep),
      );
    }
    if (results.some(({ outcome }) => outcome === 'Imported')) {
      this.options.onRegistered();
    }
    return { results };
  }

  private async sweep(account: UsableAccount, signal: AbortSignal) {
    const { provider } = await this.options.providers.open(account.record.id);
    return provider.discoverClusters({ signal });
  }

  private mayImport(
    { record }: UsableAccount,
    owner: string,
    cluster: ClusterObservation,
    { isAdmin }: Importer,
  ) {
    const rules = this.options.configured.rulesOf(record.id);
    const owned = { rules, ownerRef: record.owner };
    return mayUseOn(owned, owner, cluster, isAdmin);
  }

  private maySee(owner: string, importer: Importer) {
    return (
      this.options.visibility === 'portal' ||
      importer.isAdmin ||
      importer.ownershipRefs.includes(owner)
    );
  }

  private async register(
    { record }: UsableAccount,
    { owner, system }: ImportRequest,
    observation: ClusterObservation,
    importer: Importer,
  ): Promise<ImportOutcome> {
    const { ref, name } = observation;
    // What was made here and disconnected comes back as what it is.
    const creationToken = await this.options.creations.recognise(
      record.provider,
      owner,
      observation,
    );
    try {
      const cluster = await this.options.clusters.register({
        provider: record.provider,
        accountId: record.id,
        observation,
        owner,
        system,
        origin: creationToken ? 'Created' : 'Imported',
        creationToken,
        displayName: name,
        createdBy: importer.ref,
      });
      const entityRef = toEntityRef(cluster.entityName);
      return {
        ref,
        name,
        outcome: 'Imported',
        clusterId: cluster.id,
        entityRef,
      };
    } catch (error) {
      if (error instanceof DuplicateRegistrationError) {
        return alreadyThere(observation, error.existing);
      }
      throw error;
    }
  }
}

function toDiscovered(
  cluster: ClusterObservation,
  registrations: RegistrationRecord[],
): DiscoveredCluster {
  const { ref, name, location, group, version, state, providerState } = cluster;
  return {
    ref,
    name,
    location,
    group,
    version,
    state,
    providerState,
    registrations: registrations.map(({ id, owner, entityName }) => ({
      owner,
      clusterId: id,
      entityRef: toEntityRef(entityName),
    })),
  };
}

function alreadyThere(
  { ref, name }: ClusterObservation,
  existing: RegistrationRecord,
): ImportOutcome {
  return {
    ref,
    name,
    outcome: 'Refused',
    clusterId: existing.id,
    entityRef: toEntityRef(existing.entityName),
    problem: {
      code: 'ALREADY_IMPORTED',
      message: `${existing.owner} has this cluster already, as ${existing.displayName}.`,
      hint: 'Open it, or choose another owner.',
    },
  };
}

function notFound(ref: string, { missing }: ClusterSweep): ImportOutcome {
  const silent = missing.map(({ location }) => location).join(', ');
  return {
    ref,
    outcome: 'Refused',
    problem: {
      code: 'NOT_FOUND',
      message:
        'The account does not see this cluster, or may not be used on it.',
      hint: silent
        ? `These locations did not answer: ${silent}. Try again later.`
        : 'Load the list of clusters again.',
    },
  };
}
