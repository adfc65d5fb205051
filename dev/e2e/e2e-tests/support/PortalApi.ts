interface Account {
  id: string;
  name: string;
  source: 'Config' | 'Stored';
}

interface Cluster {
  id: string;
  displayName: string;
  state: string;
}

/** Where in the backend's API a test prepares what is not its subject. */
export class PortalApi {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string,
  ) {}

  static async enterAsGuest(portalUrl: string): Promise<PortalApi> {
    const response = await fetch(`${portalUrl}/api/auth/guest/refresh`);
    const { backstageIdentity } = await response.json();
    return new PortalApi(
      `${portalUrl}/api/external-clusters`,
      backstageIdentity.token,
    );
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
      await this.send('POST', `/clusters/${id}/disconnect`);
    }
    for (const { id, source } of await this.accounts()) {
      if (source === 'Stored') {
        await this.send('DELETE', `/accounts/${encodeURIComponent(id)}`);
      }
    }
  }

  /** Imports every cluster that one of the operator's accounts can see, for one team. */
  async importAllOf(accountName: string, owner: string): Promise<void> {
    const accounts = await this.accounts();
    const account = accounts.find(({ name }) => name === accountName);
    if (!account) throw new Error(`There is no account ${accountName}`);
    const id = encodeURIComponent(account.id);
    const { clusters } = await this.get(`/accounts/${id}/clusters`);
    await this.send('POST', '/imports', {
      accountId: account.id,
      owner,
      refs: clusters.map(({ ref }: { ref: string }) => ref),
    });
  }

  async connect(name: string, kubeconfig: string, owner: string) {
    await this.send('POST', '/connections', { name, kubeconfig, owner });
  }

  private async get(path: string) {
    const response = await this.send('GET', path);
    return response.json();
  }

  private async send(
    method: string,
    path: string,
    body?: object,
  ): Promise<Response> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response;
  }
}
