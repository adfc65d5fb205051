import type { WorldDescription } from 'simulated-clouds';

/** A cluster as somebody in a cloud's console sees it. */
export interface SimulatedCluster {
  cloud: 'azure' | 'aws' | 'google';
  account: string;
  place: string;
  name: string;
  state: string;
}

/** What somebody in the cloud's console does, behind the portal's back. */
export class SimulatedClouds {
  constructor(readonly world: WorldDescription) {}

  async find(name: string): Promise<SimulatedCluster> {
    const response = await this.request('/clusters', { method: 'GET' });
    const clusters = (await response.json()) as SimulatedCluster[];
    const cluster = clusters.find(candidate => candidate.name === name);
    if (!cluster) throw new Error(`There is no simulated cluster ${name}`);
    return cluster;
  }

  async exists(name: string): Promise<boolean> {
    return this.find(name).then(
      () => true,
      () => false,
    );
  }

  /** `changes` as dev/simulated-clouds/README.md says for each cloud. */
  async change(name: string, changes: object): Promise<void> {
    const { cloud, account, place } = await this.find(name);
    const path = [cloud, account, place, name].map(encodeURIComponent);
    await this.request(`/clusters/${path.join('/')}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(changes),
    });
  }

  /** The kubeconfig of a cluster that is in no cloud. */
  kubeconfig(name: string): string {
    const found = this.world.kubeconfigs.find(each => each.name === name);
    if (!found) throw new Error(`There is no kubeconfig of ${name}`);
    return found.kubeconfig;
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${this.world.controlUrl}${path}`, init);
    if (!response.ok) throw new Error(await response.text());
    return response;
  }
}
