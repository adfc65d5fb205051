import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  ClusterAction,
  externalClusterDeletePermission,
  externalClusterDisconnectPermission,
  externalClusterInsideReadPermission,
  externalClusterKubeconfigCreatePermission,
  externalClusterReadPermission,
  externalClusterUpdatePermission,
} from 'backstage-plugin-external-clusters-common';
import { ownsAs, Viewer } from '../clusters/Viewer';
import { AccessConfig } from '../config/access';
import { ClusterRecord } from '../database/records';
import { Authorizer } from './Authorizer';
import { Caller, UserCaller } from './Caller';

/** A cluster that the caller may see, and the eyes they see it with. */
export interface SeenCluster {
  cluster: ClusterRecord;
  viewer: Viewer;
}

// Editing through the cloud asks for the right to update too.
const PERMISSION_OF: Record<ClusterAction, ResourcePermission> = {
  editRegistration: externalClusterUpdatePermission,
  transfer: externalClusterUpdatePermission,
  upgrade: externalClusterUpdatePermission,
  editNodePools: externalClusterUpdatePermission,
  start: externalClusterUpdatePermission,
  stop: externalClusterUpdatePermission,
  getKubeconfig: externalClusterKubeconfigCreatePermission,
  disconnect: externalClusterDisconnectPermission,
  delete: externalClusterDeletePermission,
};

/** Decides who may see and change which cluster, before anything happens. */
export class ClusterAuthority {
  constructor(
    private readonly options: {
      authorizer: Authorizer;
      visibility: AccessConfig['visibility'];
      findCluster(id: string): Promise<ClusterRecord | undefined>;
    },
  ) {}

  /** Throws NotAllowedError where the caller may not see clusters at all. */
  async viewerOf(caller: Caller): Promise<Viewer> {
    const possible = await this.options.authorizer.possible(caller, [
      externalClusterReadPermission,
      ...new Set(Object.values(PERMISSION_OF)),
    ]);
    if (!possible.has(externalClusterReadPermission.name)) {
      throw new NotAllowedError(
        'A permission of this portal does not allow you to see external clusters',
      );
    }
    return this.toViewer(caller, possible);
  }

  /** A cluster that is not the caller's to see is not there, to the letter. */
  async toView(clusterId: string, caller: Caller): Promise<SeenCluster> {
    const viewer = await this.viewerOf(caller);
    const cluster = await this.options.findCluster(clusterId);
    if (!cluster || !(viewer.seesAll || ownsAs(viewer, cluster.owner))) {
      throw new NotFoundError('There is no such cluster in this portal');
    }
    await this.options.authorizer.requireOn(
      caller,
      externalClusterReadPermission,
      clusterId,
    );
    return { cluster, viewer };
  }

  /** Only owners and admins change a cluster, whatever the permission framework says. */
  async toChange(
    clusterId: string,
    permission: ResourcePermission,
    caller: UserCaller,
  ): Promise<SeenCluster> {
    const seen = await this.toViewAsOwner(clusterId, caller);
    await this.options.authorizer.requireOn(caller, permission, clusterId);
    return seen;
  }

  /** Only owners and admins look inside a cluster. */
  async toLookInside(
    clusterId: string,
    caller: UserCaller,
  ): Promise<SeenCluster> {
    const permission = externalClusterInsideReadPermission;
    const seen = await this.toViewAsOwner(clusterId, caller);
    await this.options.authorizer.requireOn(caller, permission, clusterId);
    return seen;
  }

  /** What only its owner and admins are shown of a cluster. */
  async toViewAsOwner(
    clusterId: string,
    caller: UserCaller,
  ): Promise<SeenCluster> {
    const seen = await this.toView(clusterId, caller);
    this.requireOwner(seen.cluster.owner, caller);
    return seen;
  }

  /** Throws NotAllowedError unless the caller may act for this owner. */
  requireOwner(owner: string, caller: UserCaller): void {
    if (!caller.isAdmin && !caller.ownershipRefs.includes(owner)) {
      throw new NotAllowedError(`You do not act for ${owner}`);
    }
  }

  private toViewer(caller: Caller, possible: ReadonlySet<string>): Viewer {
    const actions = Object.entries(PERMISSION_OF) as [
      ClusterAction,
      ResourcePermission,
    ][];
    const isUser = caller.kind === 'User';
    return {
      isAdmin: isUser && caller.isAdmin,
      seesAll:
        this.options.visibility === 'portal' || !isUser || caller.isAdmin,
      ownershipRefs: isUser ? caller.ownershipRefs : [],
      permitted: new Set(
        actions
          .filter(([, permission]) => possible.has(permission.name))
          .map(([action]) => action),
      ),
    };
  }
}
