import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ClusterAction,
  ClusterChange,
  DeleteCluster,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
  ClusterEditor,
} from 'backstage-plugin-external-clusters-node';
import { ClusterQueries } from '../clusters/ClusterQueries';
import { Viewer } from '../clusters/Viewer';
import { CloudClusterStore } from '../database/CloudClusterStore';
import { ClusterStore } from '../database/ClusterStore';
import { CreationStore } from '../database/CreationStore';
import { BusyError } from '../database/errors';
import { isActive, OperationRecord } from '../database/OperationRecord';
import { ClusterRecord } from '../database/records';
import { Intent } from './Intent';
import { OperationStarter, toSteps } from './OperationStarter';
import { OpenEditor } from './OpenEditor';
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
    const known = await starter.findKnown(wanted.intent);
    if (known) return known;
    this.refuseUnlessAllowed(wanted);
    const { cluster, change } = wanted;
    if (change.kind === 'DeleteCluster') {
      await this.refuseDeletion(wanted, change);
    }
    const steps = await this.plan(cluster, change, { signal });
    return this.store(wanted, steps);
  }

  private refuseUnlessAllowed({ cluster, viewer, change }: WantedChange) {
    const { queries } = this.options;
    const action = ACTION_OF[change.kind];
    const { operation, ...free } = cluster;
    const { allowed, reason } = queries.actionsOf(free, viewer)[action];
    if (!allowed) {
      const refusal = new ConflictError(reason);
      throw Object.assign(refusal, { code: 'NOT_ALLOWED_NOW' });
    }
    if (operation && isActive(operation)) throw new BusyError(operation.title);
  }

  private async refuseDeletion(
    { cluster, viewer }: WantedChange,
    { confirmation }: DeleteCluster,
  ) {
    if (confirmation !== cluster.name) {
      throw Object.assign(
        new InputError(`Type the name of the cluster: ${cluster.name}`),
        { code: 'NOT_CONFIRMED', field: 'confirmation' },
      );
    }
    const { provider, ref, id } = cluster;
    const all = await this.options.clusters.findRegistrations(provider, [ref]);
    if (!viewer.isAdmin && all.some(registration => registration.id !== id)) {
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

  private store(
    { cluster, change, intent }: WantedChange,
    planned: ChangeStep[],
  ): Promise<OperationRecord> {
    const { provider, accountId, owner, ref, name } = cluster;
    return this.options.starter.start({
      intent,
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
        return { cloud, clusterId: cluster.id, changes: [] };
      },
    });
  }
}

function justDisconnected() {
  return new NotFoundError('The cluster was just disconnected');
}
