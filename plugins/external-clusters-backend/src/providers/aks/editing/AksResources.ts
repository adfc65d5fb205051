import {
  CallOptions,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import type { ArmAnswer, ArmRequest } from '../ArmClient';
import { CLUSTERS, clusterAddress, ClusterPath } from './armAddress';
import { ArmCalls } from './ArmCalls';
import {
  ArmCluster,
  armClusterSchema,
  ArmOperation,
  armOperationSchema,
} from './ArmCluster';

/** Which node pool. */
export interface NodePoolPath extends ClusterPath {
  nodePool: string;
}

/** What must hold for a write: the ETag that was read, or that nothing is there. */
export type WriteCondition = Pick<ArmRequest, 'ifMatch' | 'ifNoneMatch'>;

/** Clusters and node pools as resources of ARM, read and written whole. Every method throws a `ProviderError`. */
export class AksResources {
  constructor(private readonly calls: ArmCalls) {}

  async getCluster(
    path: ClusterPath,
    options: CallOptions,
  ): Promise<ArmCluster> {
    const kind = { action: 'read the cluster', right: `${CLUSTERS}/read` };
    const address = this.address(path, []);
    return this.calls.get(kind, address, armClusterSchema, options);
  }

  /** Undefined for ARM's own word that there is no such cluster. */
  async findCluster(
    path: ClusterPath,
    options: CallOptions,
  ): Promise<ArmCluster | undefined> {
    try {
      return await this.getCluster(path, options);
    } catch (error) {
      if (isProviderError(error) && error.kind === 'NotFound') return undefined;
      throw error;
    }
  }

  putCluster(
    path: ClusterPath,
    body: object,
    condition: WriteCondition,
    options: CallOptions,
  ): Promise<ArmAnswer> {
    const kind = { action: 'write the cluster', right: `${CLUSTERS}/write` };
    const address = this.address(path, []);
    const request = { method: 'PUT' as const, address, body, ...condition };
    return this.calls.send(kind, request, options);
  }

  deleteCluster(
    path: ClusterPath,
    condition: WriteCondition,
    options: CallOptions,
  ): Promise<ArmAnswer> {
    const kind = { action: 'delete the cluster', right: `${CLUSTERS}/delete` };
    const address = this.address(path, []);
    const request = { method: 'DELETE' as const, address, ...condition };
    return this.calls.send(kind, request, options);
  }

  /** Starts, stops or aborts: what ARM does without a body. */
  postCluster(
    path: ClusterPath,
    what: 'start' | 'stop' | 'abort',
    options: CallOptions,
  ): Promise<ArmAnswer> {
    const kind = {
      action: `${what} the cluster`,
      right: `${CLUSTERS}/${what}/action`,
    };
    const address = this.address(path, [what]);
    return this.calls.send(kind, { method: 'POST', address }, options);
  }

  putNodePool(
    path: NodePoolPath,
    body: object,
    condition: WriteCondition,
    options: CallOptions,
  ): Promise<ArmAnswer> {
    const kind = {
      action: `write the node pool ${path.nodePool}`,
      right: `${CLUSTERS}/agentPools/write`,
    };
    const address = this.address(path, ['agentPools', path.nodePool]);
    const request = { method: 'PUT' as const, address, body, ...condition };
    return this.calls.send(kind, request, options);
  }

  deleteNodePool(path: NodePoolPath, options: CallOptions): Promise<ArmAnswer> {
    const kind = {
      action: `delete the node pool ${path.nodePool}`,
      right: `${CLUSTERS}/agentPools/delete`,
    };
    const address = this.address(path, ['agentPools', path.nodePool]);
    return this.calls.send(kind, { method: 'DELETE', address }, options);
  }

  abortNodePool(path: NodePoolPath, options: CallOptions): Promise<ArmAnswer> {
    const kind = {
      action: `abort what is done with the node pool ${path.nodePool}`,
      right: `${CLUSTERS}/agentPools/abort/action`,
    };
    const address = this.address(path, ['agentPools', path.nodePool, 'abort']);
    return this.calls.send(kind, { method: 'POST', address }, options);
  }

  /**
   * The state behind an operation URL. Undefined where ARM has forgotten it, and where the URL does not lead to the
   * resource manager of this account.
   */
  async findOperation(
    url: string,
    options: CallOptions,
  ): Promise<ArmOperation | undefined> {
    const address = this.calls.ownUrl(url);
    if (!address) return undefined;
    const kind = {
      action: 'follow the operation',
      right: 'Microsoft.ContainerService/locations/operations/read',
    };
    try {
      return await this.calls.get(kind, address, armOperationSchema, options);
    } catch (error) {
      const isForgotten =
        isProviderError(error) &&
        (error.kind === 'NotFound' || error.code === 'SCOPE_NOT_FOUND');
      if (isForgotten) return undefined;
      throw error;
    }
  }

  private address(path: ClusterPath, below: string[]): string {
    return clusterAddress(this.calls.subscriptionId, path, below);
  }
}
