import { MachineType, Network, Subnetwork } from './MachineType';
import { VersionsOfChannels } from './Versions';

/** Newest first, as the API lists them. */
export const DEFAULT_VERSIONS: VersionsOfChannels = {
  RAPID: [
    '1.35.0-gke.2398000',
    '1.34.3-gke.1051000',
    '1.33.7-gke.1080000',
    '1.32.11-gke.1106000',
  ],
  REGULAR: [
    '1.34.1-gke.3971000',
    '1.33.5-gke.2019000',
    '1.32.9-gke.1728000',
    '1.31.14-gke.1033000',
  ],
  STABLE: ['1.33.5-gke.1201000', '1.32.9-gke.1575000', '1.31.13-gke.1261000'],
  EXTENDED: [
    '1.34.1-gke.3971000',
    '1.33.5-gke.2019000',
    '1.32.9-gke.1728000',
    '1.31.14-gke.1033000',
    '1.30.14-gke.1815000',
  ],
};

const REGIONS = [
  'europe-west1',
  'europe-west3',
  'us-central1',
  'us-east1',
  'asia-southeast1',
];

export const DEFAULT_ZONES: readonly string[] = REGIONS.flatMap(region =>
  ['a', 'b', 'c'].map(letter => `${region}-${letter}`),
);

export const DEFAULT_MACHINE_TYPES: readonly MachineType[] = [
  machineType('e2-small', 2, 2),
  machineType('e2-medium', 2, 4),
  ...family('e2-standard', 4, [2, 4, 8, 16, 32]),
  ...family('e2-highmem', 8, [2, 4, 8]),
  ...family('n2-standard', 4, [2, 4, 8, 16]),
  ...family('n2-highmem', 8, [2, 4, 8]),
  ...family('n2d-standard', 4, [2, 4, 8]),
  ...family('c3-standard', 4, [4, 8, 22]),
  ...family('t2a-standard', 4, [1, 2, 4]),
];

export const DEFAULT_DISK_TYPES: readonly string[] = [
  'hyperdisk-balanced',
  'local-ssd',
  'pd-balanced',
  'pd-extreme',
  'pd-ssd',
  'pd-standard',
];

export const DEFAULT_NETWORKS: readonly Network[] = [
  { name: 'default', autoCreateSubnetworks: true },
  { name: 'production', autoCreateSubnetworks: false },
];

export const DEFAULT_SUBNETWORKS: readonly Subnetwork[] = [
  ...REGIONS.map((region, index) => ({
    name: 'default',
    network: 'default',
    region,
    ipCidrRange: `10.${128 + 2 * index}.0.0/20`,
  })),
  {
    name: 'production-eu',
    network: 'production',
    region: 'europe-west3',
    ipCidrRange: '10.20.0.0/20',
  },
  {
    name: 'production-us',
    network: 'production',
    region: 'us-central1',
    ipCidrRange: '10.21.0.0/20',
  },
];

function family(
  name: string,
  gibPerCpu: number,
  sizes: number[],
): MachineType[] {
  return sizes.map(cpus =>
    machineType(`${name}-${cpus}`, cpus, cpus * gibPerCpu),
  );
}

function machineType(
  name: string,
  guestCpus: number,
  gib: number,
): MachineType {
  return { name, guestCpus, memoryMb: gib * 1024 };
}
