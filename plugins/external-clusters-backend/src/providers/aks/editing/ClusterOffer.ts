/** What Azure lets a new cluster be, at this moment. */
export interface ClusterOffer {
  locations: AzureLocation[];
  resourceGroups: ResourceGroup[];
  /** Of the chosen location; empty while none is chosen. */
  versions: AksVersion[];
  /** Of the chosen location; empty while none is chosen. */
  vmSizes: VmSize[];
}

export interface AzureLocation {
  /** `westeurope` */
  name: string;
  /** `West Europe` */
  displayName: string;
}

export interface ResourceGroup {
  name: string;
  location: string;
}

/** A version that can be chosen now. */
export interface OfferedVersion {
  version: string;
  isPreview: boolean;
}

/** A version that a new cluster can have. */
export interface AksVersion extends OfferedVersion {
  /** Its minor is the one that Azure gives to whoever does not say. */
  isDefault: boolean;
  /** Only for clusters with long-term support. */
  isLongTermOnly: boolean;
}

export interface VmSize {
  /** `Standard_D4ds_v5` */
  name: string;
  cores: number;
  memoryGB: number;
  /** Availability zones of the location that have it for this subscription. */
  zones: string[];
  /** Why this subscription cannot have it there. */
  unavailable?: string;
}

/** What Azure lets a new node pool of a cluster be. */
export interface NodePoolOffer {
  versions: OfferedVersion[];
  vmSizes: VmSize[];
}
