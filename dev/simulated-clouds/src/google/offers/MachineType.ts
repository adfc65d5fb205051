/** A machine type of Compute Engine. */
export interface MachineType {
  name: string;
  guestCpus: number;
  memoryMb: number;
}

/** A VPC network; one in auto mode has a subnetwork of its own name in every region. */
export interface Network {
  name: string;
  autoCreateSubnetworks: boolean;
}

export interface Subnetwork {
  name: string;
  network: string;
  region: string;
  ipCidrRange: string;
}
