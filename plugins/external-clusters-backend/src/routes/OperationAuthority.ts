import { NotFoundError } from '@backstage/errors';
import { externalClusterUpdatePermission } from 'backstage-plugin-external-clusters-common';
import { ownsAs, Viewer } from '../clusters/Viewer';
import { OperationRecord } from '../database/OperationRecord';
import { Authorizer } from './Authorizer';
import { UserCaller } from './Caller';
import { ClusterAuthority } from './ClusterAuthority';

/**
 * Decides who may see and stop which operation: who owns its cluster now, or, where that is not in the portal any
 * more, who owned it then.
 */
export class OperationAuthority {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      clusters: ClusterAuthority;
      findOperation(id: string): Promise<OperationRecord | undefined>;
    },
  ) {}

  /** Throws NotAllowedError where the caller may not see clusters at all. */
  toList(caller: UserCaller): Promise<Viewer> {
    return this.options.clusters.viewerOf(caller);
  }

  /** An operation that is none of the caller's business is not there, to the letter. */
  async toView(
    operationId: string,
    caller: UserCaller,
  ): Promise<OperationRecord> {
    const viewer = await this.toList(caller);
    const operation = await this.options.findOperation(operationId);
    if (!operation || !ownsAs(viewer, ownerOf(operation))) {
      throw new NotFoundError('There is no such operation');
    }
    return operation;
  }

  /** Who may change the cluster may stop what changes it. */
  async toCancel(
    operationId: string,
    caller: UserCaller,
  ): Promise<OperationRecord> {
    const operation = await this.toView(operationId, caller);
    await this.options.authorizer.requireOn(
      caller,
      externalClusterUpdatePermission,
      operation.clusterId,
    );
    return operation;
  }
}

function ownerOf({ owner, registeredOwner }: OperationRecord): string {
  return registeredOwner ?? owner;
}
