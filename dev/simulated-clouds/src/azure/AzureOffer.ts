/** What Azure lets a subscription choose from; a test or the control endpoint may change it at any time. */
export interface AzureOffer {
  /** Oldest first. */
  versions: AksVersion[];
  locations: AzureLocation[];
  vmSizes: AzureVmSize[];
  /** vCPUs that all pools of one location may have together; as many as they like when not given. */
  coresPerLocation?: number;
}

/** One patch version of Kubernetes. */
export interface AksVersion {
  /** `1.33.5` */
  version: string;
  /** Its minor is what a cluster gets that does not say. */
  isDefault?: boolean;
  isPreview?: boolean;
  /** Only for clusters with long-term support. */
  isLongTermOnly?: boolean;
}

export interface AzureLocation {
  /** `westeurope` */
  name: string;
  /** `West Europe` */
  displayName: string;
  /** Empty where there are none. */
  zones: string[];
}

export interface AzureVmSize {
  /** `Standard_D4ds_v5` */
  name: string;
  family: string;
  cores: number;
  memoryGB: number;
  architecture?: 'x64' | 'Arm64';
  /** Everywhere when not given. */
  locations?: string[];
  /** Locations in which this subscription may not have it. */
  notAvailableIn?: string[];
}

const ZONES = ['1', '2', '3'];

const place = (
  name: string,
  displayName: string,
  zones: string[],
): AzureLocation => ({ name, displayName, zones });

const size = (
  name: string,
  family: string,
  cores: number,
  memoryGB: number,
): AzureVmSize => ({ name, family, cores, memoryGB });

/** What every subscription is offered that says nothing else. */
export const USUAL_OFFER: AzureOffer = {
  versions: [
    { version: '1.30.14', isLongTermOnly: true },
    { version: '1.31.11' },
    { version: '1.31.13' },
    { version: '1.32.7' },
    { version: '1.32.9' },
    { version: '1.33.4', isDefault: true },
    { version: '1.33.5', isDefault: true },
    { version: '1.34.1' },
  ],
  locations: [
    place('eastus', 'East US', ZONES),
    place('germanywestcentral', 'Germany West Central', ZONES),
    place('northeurope', 'North Europe', ZONES),
    place('swedencentral', 'Sweden Central', ZONES),
    place('westeurope', 'West Europe', ZONES),
    place('westus', 'West US', []),
  ],
  vmSizes: [
    size('Standard_B2s', 'standardBSFamily', 2, 4),
    size('Standard_D2s_v5', 'standardDSv5Family', 2, 8),
    size('Standard_D4s_v5', 'standardDSv5Family', 4, 16),
    size('Standard_D2ds_v5', 'standardDDSv5Family', 2, 8),
    size('Standard_D4ds_v5', 'standardDDSv5Family', 4, 16),
    size('Standard_D8ds_v5', 'standardDDSv5Family', 8, 32),
    size('Standard_E16ds_v5', 'standardEDSv5Family', 16, 128),
    {
      ...size('Standard_D4ps_v5', 'standardDPSv5Family', 4, 16),
      architecture: 'Arm64',
      locations: ['eastus', 'northeurope', 'swedencentral', 'westeurope'],
    },
    size('Standard_A1_v2', 'standardAv2Family', 1, 2),
    {
      ...size('Standard_NC24ads_A100_v4', 'standardNCADSA100v4Family', 24, 220),
      locations: ['eastus', 'swedencentral', 'westeurope'],
      notAvailableIn: ['westeurope'],
    },
  ],
};

/** Whether a subscription may have this size there. */
export function isOffered(vmSize: AzureVmSize, location: string): boolean {
  const isThere = vmSize.locations?.includes(location) ?? true;
  return isThere && !vmSize.notAvailableIn?.includes(location);
}
