import { JsonObject } from '@backstage/types';
import {
  ClusterChange,
  ExternalCluster,
  UpgradeOffer,
} from 'backstage-plugin-external-clusters-common';
import { randomUUID } from 'node:crypto';
import { Response } from 'supertest';
import { Cloud } from '../cloudConsole';
import { Person } from '../Person';
import { EditedCloud, editedCloud } from './editedClouds';
import { KillablePortal } from './KillablePortal';

const MINUTE = 60_000;
/** Longer than any operation with a dead worker's lease before it. */
const LONGEST_OPERATION = 20 * MINUTE;
/** As many of the pauses below as it takes until everything that is read regularly was read again. */
const PAUSES = 3;
const PAUSE = 4 * MINUTE;

/** One cluster's life in one cloud, in a portal of its own. */
export class ClusterStory {
  readonly cloud: EditedCloud;
  private accountId = '';
  private clusterId = '';

  private constructor(readonly portal: KillablePortal, cloud: Cloud) {
    this.cloud = editedCloud(portal.world, cloud);
  }

  /** A portal with an account of an empty cloud. */
  static async begin(cloud: Cloud): Promise<ClusterStory> {
    const story = new ClusterStory(await KillablePortal.prepare(), cloud);
    await story.portal.start();
    const { id } = await story.ann.addAccount(cloud, story.cloud.account);
    story.accountId = id;
    return story;
  }

  /** Starts the creation of `prod` by the API: nothing is done before the portal wakes up. */
  async create(): Promise<void> {
    const { cluster } = startedBy(
      await this.post('/clusters', {
        accountId: this.accountId,
        owner: this.ann.owner,
        settings: this.cloud.settings('prod'),
      }),
    );
    this.clusterId = String((cluster as JsonObject).id);
  }

  /** Starts an upgrade to the first version that is offered, node pools included. */
  async upgrade(): Promise<void> {
    const { body } = await this.get('/upgrades');
    const { version = '', targets }: UpgradeOffer = body;
    await this.change({
      kind: 'UpgradeControlPlane',
      version: targets[0]?.version ?? '',
      thenNodePools: true,
      seen: { version },
    });
  }

  async delete(): Promise<void> {
    await this.change({ kind: 'DeleteCluster', confirmation: 'prod' });
  }

  async change(change: ClusterChange): Promise<void> {
    startedBy(await this.tryToChange(change));
  }

  /** Answers whatever the API has to say to that. */
  tryToChange(change: ClusterChange): Promise<Response> {
    return this.post(`/clusters/${this.clusterId}/changes`, change);
  }

  /** Imports the only cluster that the account shows. */
  async import(): Promise<void> {
    const { clusters } = await this.ann.discover(this.accountId);
    const refs = clusters.map(({ ref }) => ref);
    const [result] = await this.ann.import(this.accountId, refs);
    this.clusterId = result?.clusterId ?? '';
  }

  /** The cluster as the API shows it. */
  async show(): Promise<ExternalCluster> {
    return (await this.get('')).body;
  }

  /** Whether the API shows the cluster at all. */
  async isShown(): Promise<boolean> {
    return (await this.get('')).status === 200;
  }

  /** Lets time pass until the API shows a cluster that is so. */
  async passUntil(isSo: (cluster: ExternalCluster) => boolean): Promise<void> {
    await this.portal.passUntil(LONGEST_OPERATION, async () =>
      isSo(await this.show()),
    );
  }

  /** Lets the portal look until it shows a cluster that is so, as the cloud has it now. */
  async watchUntil(isSo: (cluster: ExternalCluster) => boolean): Promise<void> {
    await this.portal.watchUntil(LONGEST_OPERATION, async () =>
      isSo(await this.show()),
    );
  }

  /** Lets time pass until every operation has ended, and everything was read again. */
  async passToTheEnd(): Promise<void> {
    const { portal } = this;
    await portal.passUntil(LONGEST_OPERATION, () => this.hasEnded());
    for (let pause = 0; pause < PAUSES; pause++) {
      await portal.advance(PAUSE);
      await portal.process.wake();
    }
  }

  private get ann() {
    return Person.ann(this.portal.process);
  }

  private async hasEnded() {
    const rows = await this.portal.database('operations').select('finished_at');
    return rows.every(row => row.finished_at !== null);
  }

  private async get(path: string): Promise<Response> {
    const { process } = this.portal;
    return process.get(`/clusters/${this.clusterId}${path}`, 'owner');
  }

  private async post(path: string, request: object): Promise<Response> {
    return this.portal.process
      .post(path, 'owner')
      .set('Idempotency-Key', randomUUID())
      .send(request);
  }
}

function startedBy({ status, body }: Response): JsonObject {
  if (status === 202) return body;
  throw new Error(`${status}: ${JSON.stringify(body)}`);
}
