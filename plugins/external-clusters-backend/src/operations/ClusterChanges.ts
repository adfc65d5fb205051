import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ClusterAction,
  ClusterChange,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ClusterEditor,
} from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { ClusterQueries } from '../clusters/ClusterQueries';
import { Viewer } from '../clusters/Viewer';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { ClusterStore } from '../database/ClusterStore';
import { CreationStore } from '../database/CreationStore';
import { BusyError } from '../database/errors';
import { isActive, OperationRecord } from '../database/OperationRecord';
import { ClusterRecord } from '../database/records';
import { Intent } from './Intent';
import { OperationStarter, Start, toSteps } from './OperationStarter';
import { OpenEditor } from './OpenEditor';
import { refuseUnseen } from './refuseUnseen';
import { titleOf } from './titleOf';

const ACTION_OF: Record<ClusterChange['kind'], ClusterAction> = {
  UpgradeControlPlane: 'upgrade',
  CreateNodePool: 'editNodePools',
  UpdateNodePool: 'editNodePools',
  UpgradeNodePool: 'editNodePools',
  DeleteNodePool: 'editNodePools',
  StartCluster: 'start',
  StopCluster: 'stop',
  DeleteCluster: 'delete',
};

/** A change that an owner or an admin wants of a cluster. */
export interface WantedChange {
  cluster: ClusterRecord;
  viewer: Viewer;
  change: ClusterChange;
  intent: Intent;
}

/** Starts changes of clusters: refused here, or planned with the cloud and stored. */
export class ClusterChanges {
  constructor(
    private readonly options: {
      queries: ClusterQueries;
      clusters: ClusterStore;
      clouds: CloudClusterStore;
      creations: CreationStore;
      openEditor: OpenEditor;
      starter: OperationStarter;
    },
  ) {}

  /**
   * Throws ConflictError with the reason where the change is not allowed now, and what the provider has against it
   * as ProviderError.
   */
  async start(
    wanted: WantedChange,
    signal: AbortSignal,
  ): Promise<OperationRecord> {
    const { starter } = this.options;
    return starter.startOnce(wanted.intent, async () => {
      const { cluster, change } = wanted;
      this.refuseUnlessAllowed(wanted);
      refuseUnconfirmed(wanted);
      refuseUnseen(change);
      await this.refuseUnlessAlone(wanted);
      const steps = await this.plan(cluster, change, { signal });
      return this.toStart(wanted, steps);
    });
  }

  /**
   * Throws ConflictError with the reason unless one of the actions is allowed, so that nobody is shown a form for what
   * they may not do.
   */
  requireAny(
    { cluster, viewer }: Pick<WantedChange, 'cluster' | 'viewer'>,
    actions: ClusterAction[],
  ): void {
    const { operation, ...free } = cluster;
    const allowed = this.options.queries.actionsOf(free, viewer);
    const [first, ...others] = actions.map(action => allowed[action]);
    if (!first || first.allowed || others.some(rule => rule.allowed)) return;
    throw Object.assign(new ConflictError(first.reason), {
      code: 'NOT_ALLOWED_NOW',
    });
  }

  private refuseUnlessAllowed(wanted: WantedChange) {
    const { change, cluster } = wanted;
    this.requireAny(wanted, [ACTION_OF[change.kind]]);
    const { operation } = cluster;
    if (operation && isActive(operation)) throw new BusyError(operation.title);
  }

  /** A cluster that others list, too, is not deleted behind their backs. */
  private async refuseUnlessAlone(
    { cluster, viewer, change }: WantedChange,
    transaction?: Knex.Transaction,
  ) {
    if (change.kind !== 'DeleteCluster' || viewer.isAdmin) return;
    const { provider, ref, id } = cluster;
    const { clusters } = this.options;
    const all = await clusters.findRegistrations(provider, [ref], transaction);
    if (all.some(registration => registration.id !== id)) {
      throw new NotAllowedError(
        'Others list this cluster too, so only an admin may delete it',
      );
    }
  }

  private async plan(
    cluster: ClusterRecord,
    change: ClusterChange,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const editor = await this.options.openEditor(cluster.accountId);
    return change.kind === 'DeleteCluster'
      ? this.planDeletion(editor, cluster, options)
      : editor.planChange(cluster.ref, change, options);
  }

  private async planDeletion(
    editor: ClusterEditor,
    { ref, creationToken }: ClusterRecord,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const creation = creationToken
      ? await this.options.creations.find(creationToken)
      : undefined;
    if (!creation || Object.keys(creation.identity).length === 0) {
      throw Object.assign(
        new ConflictError(
          'It is not known for certain that this cluster was made here.',
        ),
        { code: 'NOT_OURS', hint: 'Delete it at the provider.' },
      );
    }
    const { identity, token: operationTag } = creation;
    return editor.planDeletion(ref, { identity, operationTag }, options);
  }

  private toStart(wanted: WantedChange, planned: ChangeStep[]): Start {
    const { cluster, change } = wanted;
    const { provider, accountId, owner, ref, name } = cluster;
    return {
      kind: change.kind,
      title: titleOf(change, cluster, planned),
      provider,
      accountId,
      owner,
      clusterName: name,
      ref,
      change,
      steps: toSteps(planned),
      lock: async ({ transaction }) => {
        const [cloud] = await this.options.clouds.lock(transaction, [
          cluster.cloudClusterId,
        ]);
        if (!cloud) throw justDisconnected();
        return cloud;
      },
      register: async ({ transaction }, cloud) => {
        const { clusters } = this.options;
        const registered = await clusters.get(cluster.id, transaction);
        if (!registered) throw justDisconnected();
        // The plan took a while, and others may have been faster.
        refuseUnlessSame(cluster, registered);
        await this.refuseUnlessAlone(wanted, transaction);
        return { cloud, clusterId: cluster.id, changes: [] };
      },
    };
  }
}

/** The name is typed, so that nobody deletes a cluster by a slip of the hand. */
function refuseUnconfirmed({ cluster: { name }, change }: WantedChange) {
  if (change.kind !== 'DeleteCluster' || change.confirmation === name) return;
  throw Object.assign(new InputError(`Type the name of the cluster: ${name}`), {
    code: 'NOT_CONFIRMED',
    field: 'confirmation',
  });
}

/** Its owner and where it comes from decided that it may be changed. */
function refuseUnlessSame(decided: ClusterRecord, now: ClusterRecord) {
  if (decided.owner === now.owner && decided.origin === now.origin) return;
  throw Object.assign(
    new ConflictError('The cluster was just changed in the portal'),
    { code: 'NOT_ALLOWED_NOW', hint: 'Look at it again, then decide.' },
  );
}

function justDisconnected() {
  return new NotFoundError('The cluster was just disconnected');
}
