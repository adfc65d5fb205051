import type { protos } from '@google-cloud/container';
import {
  GkeClient,
  once,
  RawGkeCluster,
  RawGkeNodePool,
  RawGkeOperation,
} from './GkeClient';
import { GkeRef } from './GkeRef';

/** One change of a cluster, with the etag of the copy that it is made on. */
export type RawGkeClusterUpdate = protos.google.container.v1.IClusterUpdate;

/** One change of a node pool, with the etag of the copy that it is made on. */
export type RawGkeNodePoolUpdate = Omit<
  protos.google.container.v1.IUpdateNodePoolRequest,
  'name'
>;

/** Limits of autoscaling; always sent as a whole. */
export type RawGkeAutoscaling = protos.google.container.v1.INodePoolAutoscaling;

/**
 * The calls to the Kubernetes Engine API that change something. Each answers the operation that it started.
 *
 * Methods throw what the SDK throws. Nothing is retried.
 */
export class GkeWritesClient {
  constructor(private readonly client: GkeClient) {}

  async createCluster(
    { projectId, location }: Omit<GkeRef, 'ref'>,
    cluster: RawGkeCluster,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const parent = `projects/${projectId}/locations/${location}`;
    const request = { parent, cluster };
    const [operation] = await sdk.createCluster(request, once(signal));
    return operation;
  }

  async updateCluster(
    { ref: name }: GkeRef,
    update: RawGkeClusterUpdate,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const request = { name, update };
    const [operation] = await sdk.updateCluster(request, once(signal));
    return operation;
  }

  async deleteCluster(
    { ref: name }: GkeRef,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const [operation] = await sdk.deleteCluster({ name }, once(signal));
    return operation;
  }

  async createNodePool(
    { ref: parent }: GkeRef,
    nodePool: RawGkeNodePool,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const request = { parent, nodePool };
    const [operation] = await sdk.createNodePool(request, once(signal));
    return operation;
  }

  async updateNodePool(
    cluster: GkeRef,
    nodePool: string,
    update: RawGkeNodePoolUpdate,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const request = { ...update, name: nameOf(cluster, nodePool) };
    const [operation] = await sdk.updateNodePool(request, once(signal));
    return operation;
  }

  /** `nodeCount` is per zone. */
  async setNodePoolSize(
    cluster: GkeRef,
    nodePool: string,
    nodeCount: number,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const request = { name: nameOf(cluster, nodePool), nodeCount };
    const [operation] = await sdk.setNodePoolSize(request, once(signal));
    return operation;
  }

  async setNodePoolAutoscaling(
    cluster: GkeRef,
    nodePool: string,
    autoscaling: RawGkeAutoscaling,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const request = { name: nameOf(cluster, nodePool), autoscaling };
    const [operation] = await sdk.setNodePoolAutoscaling(request, once(signal));
    return operation;
  }

  async deleteNodePool(
    cluster: GkeRef,
    nodePool: string,
    signal: AbortSignal,
  ): Promise<RawGkeOperation> {
    const sdk = await this.client.connect();
    const name = nameOf(cluster, nodePool);
    const [operation] = await sdk.deleteNodePool({ name }, once(signal));
    return operation;
  }

  async cancelOperation(
    { projectId, location }: GkeRef,
    operation: string,
    signal: AbortSignal,
  ): Promise<void> {
    const sdk = await this.client.connect();
    const name = `projects/${projectId}/locations/${location}/operations/${operation}`;
    await sdk.cancelOperation({ name }, once(signal));
  }
}

function nameOf({ ref }: GkeRef, nodePool: string): string {
  return `${ref}/nodePools/${nodePool}`;
}
