import { JsonObject } from '@backstage/types';
import {
  Account,
  Discovery,
  ExternalCluster,
  ImportResult,
} from 'backstage-plugin-external-clusters-common';
import { Response } from 'supertest';
import { Role } from '../../__testUtils__/people';
import { PortalRequests } from './PortalRequests';

/** Somebody who does the main job by the API, for one owner; every step has to succeed. */
export class Person {
  private constructor(
    private readonly portal: PortalRequests,
    readonly role: Role,
    readonly owner: string,
  ) {}

  /** Ann of team-a. */
  static ann(portal: PortalRequests) {
    return new Person(portal, 'owner', 'group:default/team-a');
  }

  /** Bob of team-b. */
  static bob(portal: PortalRequests) {
    return new Person(portal, 'stranger', 'group:default/team-b');
  }

  /** Enters a cloud credential. */
  async addAccount(provider: string, settings: JsonObject): Promise<Account> {
    const { owner } = this;
    return this.post('/accounts', 201, {
      provider,
      name: `${provider} of ${owner}`,
      owner,
      settings,
    });
  }

  /** Asks which clusters an account sees. */
  async discover(accountId: string): Promise<Discovery> {
    const path = `/accounts/${encodeURIComponent(accountId)}/clusters`;
    return answerOf(await this.portal.get(path, this.role), 200);
  }

  async import(
    accountId: string,
    refs: string[],
  ): Promise<ImportResult['results']> {
    const request = { accountId, owner: this.owner, refs };
    return (await this.post('/imports', 200, request)).results;
  }

  /** Imports all that an account sees and answers the ids of the registrations, by the clusters' names. */
  async importAll(accountId: string): Promise<Record<string, string>> {
    const { clusters } = await this.discover(accountId);
    const refs = clusters.map(({ ref }) => ref);
    const results = await this.import(accountId, refs);
    return Object.fromEntries(
      results.map(({ name, clusterId }) => [name, clusterId ?? '']),
    );
  }

  async connect(name: string, kubeconfig: string): Promise<ExternalCluster> {
    const { owner } = this;
    return this.post('/connections', 201, { name, kubeconfig, owner });
  }

  async disconnect(id: string): Promise<void> {
    await this.post(`/clusters/${id}/disconnect`, 204, undefined);
  }

  async removeAccount(id: string): Promise<void> {
    await this.portal.delete(`/accounts/${id}`, this.role).expect(204);
  }

  private async post(path: string, status: number, body: object | undefined) {
    return answerOf(await this.portal.post(path, this.role).send(body), status);
  }
}

/** Says why, where something was refused: the status alone does not. */
function answerOf({ status, body }: Response, expected: number) {
  if (status === expected) return body;
  throw new Error(`${status} in place of ${expected}: ${JSON.stringify(body)}`);
}
