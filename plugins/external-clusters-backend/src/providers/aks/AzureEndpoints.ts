import { AzureCloud } from './AksSettings';

/** Addresses that replace those of the cloud itself, as the operator configured them. */
export interface AksEndpointConfig {
  /** Azure Resource Manager. */
  resourceManager?: string;
  /** Microsoft Entra. */
  authority?: string;
}

/** Where one Azure cloud is asked. */
export interface AzureEndpoints {
  resourceManager: string;
  authority: string;
  /** What a token for the resource manager is asked for. */
  resourceManagerScope: string;
  /** The authority is the operator's own, so nobody else can vouch for it. */
  isOwnAuthority: boolean;
}

/** Source: "Azure national clouds" in Microsoft's documentation. */
const CLOUDS: Record<
  AzureCloud,
  Pick<AzureEndpoints, 'resourceManager' | 'authority'>
> = {
  AzurePublic: {
    resourceManager: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
  },
  AzureUSGovernment: {
    resourceManager: 'https://management.usgovcloudapi.net',
    authority: 'https://login.microsoftonline.us',
  },
  AzureChinaCloud: {
    resourceManager: 'https://management.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
  },
};

/** The addresses of a cloud, with those that the operator configured in their place. */
export function toAzureEndpoints(
  cloud: AzureCloud,
  config: AksEndpointConfig,
): AzureEndpoints {
  const known = CLOUDS[cloud];
  return {
    resourceManager: config.resourceManager ?? known.resourceManager,
    authority: config.authority ?? known.authority,
    resourceManagerScope: `${known.resourceManager}/.default`,
    isOwnAuthority: config.authority !== undefined,
  };
}
