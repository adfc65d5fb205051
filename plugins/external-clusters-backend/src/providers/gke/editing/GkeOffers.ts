import {
  CallOptions,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import {
  ComputeClient,
  RawMachineType,
  RawNetwork,
  RawSubnetwork,
} from '../ComputeClient';
import { GkeCalls, GkeCallSubject } from '../GkeCalls';
import { GkeClient, RawGkeServerConfig } from '../GkeClient';

const CONFIG = {
  action: 'read what GKE offers in the location',
  right: 'container.clusters.list',
};

/** What can be read of Compute Engine's offer; undefined where the account lacks the right: then it can be typed. */
export interface ComputeOffer {
  zones?: string[];
  machineTypes?: RawMachineType[];
  diskTypes?: string[];
  networks?: RawNetwork[];
  subnetworks?: RawSubnetwork[];
}

/** What there is to choose from, as Google offers it now. */
export interface GkeOffer extends ComputeOffer {
  /** Undefined until a location was chosen. */
  config?: RawGkeServerConfig;
}

/** Reads what Google offers to an account. */
export class GkeOffers {
  constructor(
    private readonly calls: GkeCalls,
    private readonly client: GkeClient,
    private readonly compute: ComputeClient,
  ) {}

  /** Versions and images of a location. */
  config(location: string, options: CallOptions): Promise<RawGkeServerConfig> {
    return this.calls.ask(CONFIG, options, signal =>
      this.client.getServerConfig(location, signal),
    );
  }

  /** Zones that are up. */
  zones(options: CallOptions): Promise<string[] | undefined> {
    return this.read('compute.zones.list', options, async inner => {
      const zones = await this.compute.listZones(inner);
      return zones
        .filter(({ status }) => status === 'UP')
        .map(({ name }) => name);
    });
  }

  /** What nodes in a zone can be made of. */
  async nodes(zone: string, options: CallOptions): Promise<ComputeOffer> {
    const [machineTypes, diskTypes] = await Promise.all([
      this.read('compute.machineTypes.list', options, inner =>
        this.compute.listMachineTypes(zone, inner),
      ),
      this.read('compute.diskTypes.list', options, inner =>
        this.compute.listDiskTypes(zone, inner),
      ),
    ]);
    return { machineTypes, diskTypes };
  }

  /** Where a cluster in a region can be connected. */
  async networks(region: string, options: CallOptions): Promise<ComputeOffer> {
    const [networks, subnetworks] = await Promise.all([
      this.read('compute.networks.list', options, inner =>
        this.compute.listNetworks(inner),
      ),
      this.read('compute.subnetworks.list', options, inner =>
        this.compute.listSubnetworks(region, inner),
      ),
    ]);
    return { networks, subnetworks };
  }

  private async read<T>(
    right: string,
    options: CallOptions,
    list: (options: CallOptions) => Promise<T>,
  ): Promise<T | undefined> {
    const subject: GkeCallSubject = { action: 'read what there is', right };
    try {
      return await this.calls.ask(subject, options, signal =>
        list({ ...options, signal }),
      );
    } catch (error) {
      if (isProviderError(error) && error.kind === 'PermissionDenied') {
        return undefined;
      }
      throw error;
    }
  }
}
