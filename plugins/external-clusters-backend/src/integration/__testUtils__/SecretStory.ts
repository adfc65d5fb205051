import { JsonObject } from '@backstage/types';
import { accountSettings } from './accountSettings';
import { garbleAll, refuseAll, REFUSALS } from './breakClouds';
import { Person } from './Person';
import { refusedRequests } from './refusedRequests';
import { secretsOf } from './secretClouds';
import { Stage } from './usePortal';
import { walkApi } from './walkApi';

const MINUTE = 60_000;

/** All that can happen to secrets: entered, used, refused, tried by strangers, and echoed by clouds that fail. */
export class SecretStory {
  /** The external id that was made for the role at AWS. */
  externalId = '';
  /** The statuses of each operation of the API, by role. */
  statuses: Record<string, number[]> = {};
  /** How each request with a secret in the wrong place was answered. */
  readonly refusals: { what: string; status: number }[] = [];
  private accountId = '';

  constructor(private readonly stage: Stage) {}

  async tell(): Promise<void> {
    const { portal } = this.stage;
    await this.enterEverything();
    await portal.pass(MINUTE);
    await portal.entities();
    await this.walk();
    await this.sendRefused();
    await this.failEverywhere();
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
    const [connected] = world.connected.list();
    const clusters = await portal.list('owner');
    const cluster = clusters.find(({ name }) => name === connected!.name);
    const { clusters: found } = await this.ann.discover('config:aks');
    this.statuses = await walkApi(portal, {
      accountId: this.accountId,
      clusterId: cluster!.id,
      ref: found[0]!.ref,
      account: { provider: 'gke', settings: accountSettings(world).gke[1]! },
      kubeconfig: connected!.kubeconfig,
    });
  }

  private async sendRefused() {
    for (const { what, path, body } of refusedRequests()) {
      for (const role of ['owner', 'stranger'] as const) {
        const request = this.stage.portal.post(path, role).type('json');
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
      refuseAll(world, status, echo);
      await this.tryEverything();
      await portal.pass(MINUTE);
    }
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
    }
  }
}
