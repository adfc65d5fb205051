import { GoogleError } from '../GoogleError';
import {
  DEFAULT_DISK_TYPES,
  DEFAULT_MACHINE_TYPES,
  DEFAULT_NETWORKS,
  DEFAULT_SUBNETWORKS,
  DEFAULT_VERSIONS,
  DEFAULT_ZONES,
} from './defaultOffers';
import { MachineType, Network, Subnetwork } from './MachineType';
import { Versions, VersionsOfChannels } from './Versions';

/** What can be changed of the offers; what is given replaces all of its kind. */
export interface OfferChanges {
  /** By channel, newest first. */
  versions?: Partial<VersionsOfChannels>;
  zones?: readonly string[];
  machineTypes?: readonly MachineType[];
  diskTypes?: readonly string[];
  networks?: readonly Network[];
  subnetworks?: readonly Subnetwork[];
  cpusPerRegion?: number;
}

/** What Google has to choose from for one project, until somebody changes it. */
export class Offers {
  readonly versions = new Versions(DEFAULT_VERSIONS);
  zones = DEFAULT_ZONES;
  machineTypes = DEFAULT_MACHINE_TYPES;
  diskTypes = DEFAULT_DISK_TYPES;
  networks = DEFAULT_NETWORKS;
  subnetworks = DEFAULT_SUBNETWORKS;
  /** The quota of CPUS; as many as one likes when undefined. */
  cpusPerRegion: number | undefined;

  change(changes: OfferChanges) {
    if (changes.versions) this.versions.set(changes.versions);
    this.zones = changes.zones ?? this.zones;
    this.machineTypes = changes.machineTypes ?? this.machineTypes;
    this.diskTypes = changes.diskTypes ?? this.diskTypes;
    this.networks = changes.networks ?? this.networks;
    this.subnetworks = changes.subnetworks ?? this.subnetworks;
    this.cpusPerRegion = changes.cpusPerRegion ?? this.cpusPerRegion;
  }

  regions(): string[] {
    return [...new Set(this.zones.map(regionOf))];
  }

  /** @throws GoogleError PERMISSION_DENIED, which is what Google says of a location that it does not have. */
  requireLocation(location: string) {
    if ([...this.zones, ...this.regions()].includes(location)) return;
    throw new GoogleError(
      'PERMISSION_DENIED',
      `Permission denied on 'locations/${location}' (or it may not exist).`,
      {
        reason: 'LOCATION_POLICY_VIOLATED',
        domain: 'container.googleapis.com',
        metadata: { location },
      },
    );
  }

  /** @throws GoogleError INVALID_ARGUMENT for a machine type that is not offered; custom ones always are. */
  requireMachineType(name: string) {
    if (/-custom-/.test(name)) return;
    if (this.machineTypes.some(type => type.name === name)) return;
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Invalid machine type name: "${name}".`,
    );
  }

  /** @throws GoogleError INVALID_ARGUMENT for a network or subnetwork that is not there; both may be paths. */
  requireNetwork(network: string, subnetwork: string, location: string) {
    const name = lastPart(network);
    if (!this.networks.some(offered => offered.name === name)) {
      throw missing(`Network "${name}" does not exist.`);
    }
    const region = regionOf(location);
    const found = this.subnetworks.some(
      each =>
        each.network === name &&
        each.region === region &&
        (!subnetwork || each.name === lastPart(subnetwork)),
    );
    if (found) return;
    throw missing(
      subnetwork
        ? `Subnetwork "${lastPart(subnetwork)}" is not in network "${name}".`
        : `Network "${name}" has no subnetwork in region "${region}".`,
    );
  }
}

/** `europe-west3` for itself and for each of its zones. */
export function regionOf(location: string): string {
  return location.replace(/-[a-z]$/, '');
}

/** The name at the end of a path, or the name itself. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function missing(message: string) {
  return new GoogleError('INVALID_ARGUMENT', message);
}
