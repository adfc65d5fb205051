import { Config } from '@backstage/config';

/** A provider that comes with the plugin, as the operator configured it. */
export interface ProviderConfig<Endpoint> {
  enabled: boolean;
  /** Addresses that replace those of the cloud itself. */
  endpoint: Endpoint;
}

export interface ProvidersConfig {
  aks: ProviderConfig<{ resourceManager?: string; authority?: string }>;
  eks: ProviderConfig<{
    eks?: string;
    sts?: string;
    ec2?: string;
    iam?: string;
  }>;
  gke: ProviderConfig<{
    container?: string;
    compute?: string;
    resourceManager?: string;
    token?: string;
    securityToken?: string;
    iamCredentials?: string;
  }>;
  kubeconfig: ProviderConfig<{}>;
}

/** Reads `externalClusters.providers`; throws an Error that names the key when an address is not one. */
export function readProvidersFromConfig(config: Config): ProvidersConfig {
  const at = (provider: string) =>
    config.getOptionalConfig(`externalClusters.providers.${provider}`);
  const enabled = (provider: string) =>
    at(provider)?.getOptionalBoolean('enabled') ?? true;
  const url = (provider: string, key: string) =>
    readUrl(config, `externalClusters.providers.${provider}.endpoint.${key}`);
  return {
    aks: {
      enabled: enabled('aks'),
      endpoint: {
        resourceManager: url('aks', 'resourceManager'),
        authority: url('aks', 'authority'),
      },
    },
    eks: {
      enabled: enabled('eks'),
      endpoint: {
        eks: url('eks', 'eks'),
        sts: url('eks', 'sts'),
        ec2: url('eks', 'ec2'),
        iam: url('eks', 'iam'),
      },
    },
    gke: {
      enabled: enabled('gke'),
      endpoint: {
        container: at('gke')?.getOptionalString('endpoint.container'),
        compute: url('gke', 'compute'),
        resourceManager: url('gke', 'resourceManager'),
        token: url('gke', 'token'),
        securityToken: url('gke', 'securityToken'),
        iamCredentials: url('gke', 'iamCredentials'),
      },
    },
    kubeconfig: { enabled: enabled('kubeconfig'), endpoint: {} },
  };
}

function readUrl(config: Config, key: string): string | undefined {
  const text = config.getOptionalString(key);
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) throw new Error(`${key} has to be a URL`);
  return text.replace(/\/+$/, '');
}
