import { Provider, Status } from 'backstage-plugin-external-clusters-common';
import { SecretStore, SecretStoreHealth } from '../credentials';
import { AccessConfig } from '../config/access';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { AnyEndpoint, endpoint } from './Endpoint';

/** What this installation is and offers. */
export function statusEndpoints(options: {
  access: AccessConfig;
  registry: ProviderRegistry;
  secrets: SecretStore;
}): AnyEndpoint[] {
  const { access, registry, secrets } = options;

  const getStatus = endpoint({
    id: 'getStatus',
    callers: 'Users',
    authorize: async () => undefined,
    async handle(_request, _subject, caller): Promise<Status> {
      return {
        isAdmin: caller.isAdmin,
        owners: caller.ownershipRefs,
        secretStore: toSecretStoreStatus(await secrets.health()),
        features: { ...access.features, kubeconfig: access.kubeconfig },
        visibility: access.visibility,
        help: access.help,
      };
    },
  });

  const listProviders = endpoint({
    id: 'listProviders',
    callers: 'UsersAndServices',
    authorize: async () => undefined,
    handle: async () => registry.list().map(toProvider),
  });

  return [getStatus, listProviders];
}

function toProvider(
  factory: ReturnType<ProviderRegistry['list']>[number],
): Provider {
  const { name, title, description, accountFields } = factory;
  const { discover, connect, changes, cancel, nodePoolEdits } =
    factory.capabilities;
  return {
    name,
    title,
    description,
    accountFields,
    capabilities: { discover, connect, changes, cancel, nodePoolEdits },
    leastPrivilegePolicy: factory.leastPrivilegePolicy,
  };
}

function toSecretStoreStatus(health: SecretStoreHealth): Status['secretStore'] {
  switch (health.status) {
    case 'Ok':
      return { ready: true };
    case 'NoKey':
      return {
        ready: false,
        message:
          'No encryption key is configured, so no credential can be stored. Set externalClusters.encryption.keys.',
      };
    default:
      return {
        ready: false,
        message: `The configured encryption keys do not open what is stored (key ${health.keyId}). Add that key to externalClusters.encryption.keys.`,
      };
  }
}
