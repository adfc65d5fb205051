import { randomUUID } from 'node:crypto';

interface Account {
  id: string;
  name: string;
  source: 'Config' | 'Stored';
}

interface Operation {
  id: string;
  title: string;
  state: string;
  steps: { title: string; state: string }[];
}

interface Cluster {
  id: string;
  displayName: string;
  state: string;
}

/** Where a test prepares what is not its subject, and sees what a page would show only after it is opened anew. */
export class PortalApi {
  private constructor(
    private readonly portalUrl: string,
    private readonly token: string,
  ) {}

  static async enterAsGuest(portalUrl: string): Promise<PortalApi> {
    const response = await fetch(`${portalUrl}/api/auth/guest/refresh`);
    const { backstageIdentity } = await response.json();
    return new PortalApi(portalUrl, backstageIdentity.token);
  }

  async clusters(): Promise<Cluster[]> {
    const { items } = await this.get('/clusters?limit=200');
    return items;
  }

  async accounts(): Promise<Account[]> {
    return this.get('/accounts');
  }

  /** Disconnects every cluster and forgets every stored account. */
  async empty(): Promise<void> {
    for (const { id } of await this.clusters()) {
      await this.sendUnlessGone('POST', `/clusters/${id}/disconnect`);
    }
    for (const { id, source } of await this.accounts()) {
      if (source === 'Stored') {
        await this.send('DELETE', `/accounts/${encodeURIComponent(id)}`);
      }
    }
  }

  async cluster(name: string): Promise<Cluster | undefined> {
    const clusters = await this.clusters();
    return clusters.find(({ displayName }) => displayName === name);
  }

  /** What was done with a cluster, the latest first; with a cluster that is gone, nothing. */
  async operations(name: string): Promise<Operation[]> {
    const cluster = await this.cluster(name);
    if (!cluster) return [];
    const path = `/clusters/${cluster.id}/operations`;
    const response = await this.sendUnlessGone('GET', path);
    return response ? (await response.json()).items : [];
  }

  /** Asks for a change; answers how it was received. */
  async change(
    name: string,
    change: object,
  ): Promise<{ status: number; problem?: { code: string; message: string } }> {
    const cluster = await this.cluster(name);
    const response = await this.fetch(
      'POST',
      `/api/external-clusters/clusters/${cluster?.id}/changes`,
      change,
    );
    const { error } = await response.json();
    return { status: response.status, problem: error };
  }

  /** Imports clusters that one of the operator's accounts can see, for one team: all, or those of certain names. */
  async importAllOf(
    accountName: string,
    owner: string,
    names?: string[],
  ): Promise<void> {
    const accounts = await this.accounts();
    const account = accounts.find(({ name }) => name === accountName);
    if (!account) throw new Error(`There is no account ${accountName}`);
    const id = encodeURIComponent(account.id);
    const { clusters } = await this.get(`/accounts/${id}/clusters`);
    await this.send('POST', '/imports', {
      accountId: account.id,
      owner,
      refs: clusters
        .filter(({ name }: { name: string }) => names?.includes(name) ?? true)
        .map(({ ref }: { ref: string }) => ref),
    });
  }

  /** Stores an account of a team with its credential. */
  async storeAccount(account: {
    provider: string;
    name: string;
    owner: string;
    settings: object;
  }) {
    await this.send('POST', '/accounts', account);
  }

  async connect(name: string, kubeconfig: string, owner: string) {
    await this.send('POST', '/connections', { name, kubeconfig, owner });
  }

  /** What the software catalog says of clusters, by their titles. */
  async catalogDescriptions(): Promise<Record<string, string>> {
    const response = await this.request(
      'GET',
      '/api/catalog/entities/by-query?filter=kind=externalcluster',
    );
    const { items } = await response.json();
    return Object.fromEntries(
      items.map(({ metadata }: { metadata: Record<string, string> }) => [
        metadata.title,
        metadata.description,
      ]),
    );
  }

  /** Titles of what portal search finds. */
  async search(term: string): Promise<string[]> {
    const response = await this.request(
      'GET',
      `/api/search/query?term=${encodeURIComponent(term)}`,
    );
    const { results } = await response.json();
    return results.map(
      ({ document }: { document: { title: string } }) => document.title,
    );
  }

  private async get(path: string) {
    const response = await this.send('GET', path);
    return response.json();
  }

  private send(method: string, path: string, body?: object): Promise<Response> {
    return this.request(method, `/api/external-clusters${path}`, body);
  }

  /** A cluster may go between being found and being asked for. */
  private async sendUnlessGone(method: string, path: string) {
    const response = await this.fetch(method, `/api/external-clusters${path}`);
    return response.status === 404 ? undefined : requireOk(response);
  }

  private async request(
    method: string,
    path: string,
    body?: object,
  ): Promise<Response> {
    return requireOk(await this.fetch(method, path, body));
  }

  private fetch(method: string, path: string, body?: object) {
    return fetch(`${this.portalUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Idempotency-Key': randomUUID(),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
  }
}

async function requireOk(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new Error(`${response.url}: ${await response.text()}`);
}
