import { JsonObject } from '@backstage/types';
import { randomUUID } from 'node:crypto';
import { accountSettings } from './accountSettings';
import { garbleAll, refuseAll, REFUSALS } from './breakClouds';
import { ChangeStory } from './ChangeStory';
import { Person } from './Person';
import { refusedReplacements, refusedRequests } from './refusedRequests';
import { secretsOf } from './secretClouds';
import { Stage } from './usePortal';
import { walkApi } from './walkApi';

const MINUTE = 60_000;
/** While the clouds answer this, clusters are being created. */
const MEANWHILE: ReadonlySet<number> = new Set([403, 500]);

/** All that can happen to secrets: entered, used, refused, tried by strangers, and echoed by clouds that fail. */
export class SecretStory {
  /** The external id that was made for the role at AWS. */
  externalId = '';
  /** The statuses of each operation of the API, by role. */
  statuses: Record<string, number[]> = {};
  /** How each request with a secret in the wrong place was answered. */
  readonly refusals: { what: string; status: number }[] = [];
  private accountId = '';
  private readonly changes: ChangeStory;

  constructor(private readonly stage: Stage) {
    this.changes = new ChangeStory(stage.portal);
  }

  async tell(): Promise<void> {
    const { portal } = this.stage;
    await this.enterEverything();
    await portal.pass(MINUTE);
    await portal.entities();
    await this.changes.tell();
    await this.walk();
    await this.sendRefused();
    await this.failEverywhere();
    await this.changes.end();
    await portal.entities();
    await portal.trigger('external-clusters-rotate-secrets');
  }

  private get ann() {
    return Person.ann(this.stage.portal);
  }

  private async enterEverything() {
    for (const name of ['aks', 'eks', 'gke']) {
      await this.ann.importAll(`config:${name}`);
    }
    for (const [provider, settings] of await this.enteredSettings()) {
      const account = await this.ann.addAccount(provider, settings);
      await this.ann.importAll(account.id);
      this.accountId = account.id;
    }
    for (const { name, kubeconfig } of this.stage.world.connected.list()) {
      await this.ann.connect(name, kubeconfig);
    }
  }

  /** What Ann enters for the second account of each cloud; at AWS she assumes a role with an external id of ours. */
  private async enteredSettings(): Promise<[string, JsonObject][]> {
    const { portal, world } = this.stage;
    const { aks, eks, gke } = accountSettings(world);
    const { body } = await portal
      .post('/accounts/external-ids', 'owner')
      .send({ owner: this.ann.owner });
    const { externalId } = body;
    this.externalId = externalId;
    const { accountId } = world.scenario.aws[1]!;
    world.aws.updateRole(accountId, 'external-clusters', { externalId });
    const roleArn = `arn:aws:iam::${accountId}:role/external-clusters`;
    return [
      ['aks', aks[1]!],
      ['eks', { ...eks[1]!, roleArn, externalId }],
      ['gke', gke[1]!],
    ];
  }

  private async walk() {
    const { portal, world } = this.stage;
    const [connected, other] = world.connected.list();
    const created = await this.changes.create('aks');
    await this.changes.end();
    const { id: operationId } = await this.changes.create('aks');
    const newCluster = {
      accountId: 'config:eks',
      settings: await this.changes.settings('eks'),
    };
    const clusters = await portal.list('owner');
    const idOf = (wanted: string) =>
      clusters.find(({ name }) => name === wanted)!.id;
    const { clusters: found } = await this.ann.discover('config:aks');
    this.statuses = await walkApi(portal, {
      accountId: this.accountId,
      clusterId: idOf(connected!.name),
      ref: found[0]!.ref,
      createdId: created.clusterId!,
      cloudId: clusters.find(({ provider }) => provider === 'gke')!.id,
      operationId,
      newCluster,
      connected: {
        id: idOf(other!.name),
        kubeconfig: other!.kubeconfig,
      },
      account: { provider: 'gke', settings: accountSettings(world).gke[1]! },
      kubeconfig: connected!.kubeconfig,
    });
  }

  private async sendRefused() {
    const requests = [
      ...refusedRequests(),
      ...refusedReplacements(this.accountId, await this.connectedId()),
    ];
    for (const { what, path, body, method } of requests) {
      for (const role of ['owner', 'stranger'] as const) {
        const request = this.stage.portal.send(method as 'post', path, role);
        request.type('json').set('Idempotency-Key', randomUUID());
        const { status } = await request.send(body as object);
        this.refusals.push({ what: `${what} as ${role} to ${path}`, status });
      }
    }
  }

  /** Everybody tries, and the observer looks, while all clouds fail and repeat every secret that there is. */
  private async failEverywhere() {
    const { portal, world } = this.stage;
    const echo = Object.values(secretsOf(world)).join(' ');
    for (const status of REFUSALS) {
      // What is refused fails; what nobody knows of is looked for as long as the clouds fail.
      if (MEANWHILE.has(status)) await this.changes.createEverywhere();
      refuseAll(world, status, echo);
      await this.tryEverything();
      await portal.pass(MINUTE);
      world.faults.clear();
      await portal.pass(MINUTE);
    }
    await this.changes.createEverywhere();
    garbleAll(world, echo);
    await this.tryEverything();
    await portal.pass(6 * MINUTE);
    world.faults.clear();
    await portal.pass(MINUTE);
  }

  private async tryEverything() {
    const { portal, world } = this.stage;
    const { owner } = this.ann;
    const { aks, eks, gke } = accountSettings(world);
    const connectedId = await this.connectedId();
    for (const [provider, settings] of Object.entries({ aks, eks, gke })) {
      await portal
        .post('/accounts/verify', 'owner')
        .send({ provider, owner, settings: settings[0] });
      await portal.get(`/accounts/config:${provider}/clusters`, 'owner');
    }
    for (const { kubeconfig } of world.connected.list()) {
      await portal.post('/connections/test', 'owner').send({ kubeconfig });
      await portal
        .post('/connections', 'stranger')
        .send({ kubeconfig, name: 'n', owner: 'group:default/team-b' });
      await portal
        .send('put' as 'post', `/clusters/${connectedId}/kubeconfig`, 'owner')
        .send({ kubeconfig });
    }
    await portal
      .send('put' as 'post', `/accounts/${this.accountId}/credential`, 'owner')
      .send({ settings: gke[1] });
    const all = await portal.list('owner');
    const sample = ['aks', 'eks', 'gke', 'kubeconfig'].flatMap(
      name => all.find(({ provider }) => provider === name) ?? [],
    );
    await this.changes.tryEverything(sample.map(({ id }) => id));
  }

  private async connectedId(): Promise<string> {
    const clusters = await this.stage.portal.list('owner');
    return clusters.find(({ origin }) => origin === 'Connected')!.id;
  }
}
