import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  Operation,
} from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import { Role } from '../../__testUtils__/people';
import { fillForm } from './fillForm';
import { Portal } from './Portal';

const HALF_A_MINUTE = 30_000;
/** An hour and a half. */
const MOST_ROUNDS = 180;
const CLOUDS = ['aks', 'eks', 'gke'] as const;
const OWNER = 'group:default/team-a';

/** Clusters of all clouds that are made, changed and deleted by Ann. */
export class ChangeStory {
  private made = 0;

  constructor(private readonly portal: Portal) {}

  /** The whole life of a cluster in each cloud. */
  async tell(): Promise<void> {
    const operations = await this.createEverywhere();
    await this.end();
    for (const { clusterId = '' } of operations) {
      await this.changeEverything(clusterId);
    }
    await this.end();
    for (const { clusterId = '', clusterName } of operations) {
      const deletion = { kind: 'DeleteCluster', confirmation: clusterName };
      await this.change(clusterId, deletion as ClusterChange).expect(202);
    }
    await this.end();
  }

  /** Begins a cluster in each cloud. */
  async createEverywhere(): Promise<Operation[]> {
    const operations: Operation[] = [];
    for (const cloud of CLOUDS) operations.push(await this.create(cloud));
    return operations;
  }

  /** Begins a cluster, with a form that was filled in step by step. */
  async create(cloud: (typeof CLOUDS)[number]): Promise<Operation> {
    const settings = await this.settings(cloud);
    const { body } = await this.post('/clusters', 'owner')
      .send({ accountId: `config:${cloud}`, owner: OWNER, settings })
      .expect(202);
    return body.operation;
  }

  /** Everything that a new cluster needs, under a name that nothing has. */
  async settings(cloud: (typeof CLOUDS)[number]): Promise<JsonObject> {
    this.made += 1;
    const name = `made-${cloud}-${this.made}`;
    return fillForm({ name }, async settings => {
      const path = `/accounts/config:${cloud}/cluster-form`;
      const request = this.portal.post(path, 'owner');
      return (await request.send({ owner: OWNER, settings }).expect(200)).body;
    });
  }

  /** Asks for what a cluster can become, whether it can be asked or not. */
  async tryEverything(clusterIds: string[]): Promise<void> {
    for (const cloud of CLOUDS) {
      const path = `/accounts/config:${cloud}/cluster-form`;
      const request = this.portal.post(path, 'owner');
      await request.send({ owner: OWNER, settings: { name: 'x' } });
    }
    for (const id of clusterIds) {
      await this.portal.get(`/clusters/${id}/upgrades`, 'owner');
      const form = this.portal.post(`/clusters/${id}/node-pool-form`, 'owner');
      await form.send({ settings: {} });
      await this.change(id, { kind: 'StopCluster' });
      await this.change(id, { kind: 'DeleteNodePool', nodePool: 'x' });
    }
  }

  /** Lets time pass until nothing runs any more. */
  async end(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { body } = await this.portal.get('/operations?limit=200', 'admin');
      const running = ({ finishedAt }: Operation) => finishedAt === undefined;
      if (!body.items.some(running)) return;
      // Wake-ups as seldom as this find the same, and take a tenth of the time.
      await this.portal.parts.clock.advance(HALF_A_MINUTE);
      await this.portal.wake();
    }
    throw new Error('Something never ended');
  }

  change(clusterId: string, change: ClusterChange) {
    return this.post(`/clusters/${clusterId}/changes`, 'owner').send(change);
  }

  private async changeEverything(clusterId: string): Promise<void> {
    const { body } = await this.portal
      .get(`/clusters/${clusterId}/upgrades`, 'owner')
      .expect(200);
    const [target] = body.targets.filter(
      ({ blockedBy }: { blockedBy?: string }) => !blockedBy,
    );
    await this.change(clusterId, {
      kind: 'UpgradeControlPlane',
      version: target.version,
      seen: { version: body.version },
      thenNodePools: true,
    }).expect(202);
  }

  private post(path: string, role: Role) {
    return this.portal.post(path, role).set('Idempotency-Key', randomUUID());
  }
}
