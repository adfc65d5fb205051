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
    await this.send('PATCH', await this.pathOf(name), changes);
  }

  /** Makes a cluster that nobody in the portal knows. `spec` as dev/simulated-clouds/README.md says. */
  async add(place: Omit<SimulatedCluster, 'state'>, spec: object) {
    const { cloud, account, place: where, name } = place;
    await this.send('PUT', clusterPath(cloud, account, where, name), spec);
  }

  /** Takes a cluster away without a trace; one that is not there is no problem. */
  async remove(name: string): Promise<void> {
    if (!(await this.exists(name))) return;
    await this.send('DELETE', await this.pathOf(name));
  }

  async changePool(cluster: string, pool: string, changes: object) {
    const path = `${await this.pathOf(cluster)}/pools/${pool}`;
    await this.send('PATCH', path, changes);
  }

  /** What a cloud offers an account from now on. */
  async offer(
    cloud: SimulatedCluster['cloud'],
    account: string,
    changes: object,
  ): Promise<void> {
    await this.send('PATCH', `/offers/${cloud}/${account}`, changes);
  }

  /** Something that goes wrong, as dev/simulated-clouds/README.md says. */
  async break(fault: object): Promise<void> {
    await this.send('POST', '/faults', fault);
  }

  /** Moves the clouds' clock ahead. */
  async pass(milliseconds: number): Promise<void> {
    await this.send('POST', '/clock/advance', { milliseconds });
  }

  /** The kubeconfig of a cluster that is in no cloud. */
  kubeconfig(name: string): string {
    const found = this.world.kubeconfigs.find(each => each.name === name);
    if (!found) throw new Error(`There is no kubeconfig of ${name}`);
    return found.kubeconfig;
  }

  private async pathOf(name: string): Promise<string> {
    const { cloud, account, place } = await this.find(name);
    return clusterPath(cloud, account, place, name);
  }

  private send(method: string, path: string, body?: object) {
    return this.request(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${this.world.controlUrl}${path}`, init);
    if (!response.ok) throw new Error(await response.text());
    return response;
  }
}

function clusterPath(...place: string[]): string {
  return `/clusters/${place.map(encodeURIComponent).join('/')}`;
}
