import { EksClusterChange } from './EksCluster';
import { UpdateClusterConfigInput } from './requestSchemas';

export interface ConfigChange {
  change: EksClusterChange;
  /** The UpdateType of the EKS API; `undefined` when nothing is asked for. */
  type?: string;
  params: { type: string; value: string }[];
}

/** What a cluster's configuration becomes; `logging` are the log types that are sent now. */
export function clusterConfigChange(
  input: UpdateClusterConfigInput,
  logging: readonly string[],
): ConfigChange {
  const changes = [
    vpcChange(input.resourcesVpcConfig),
    loggingChange(input.logging, logging),
    settingChange('AccessConfigUpdate', 'AuthenticationMode', {
      authenticationMode: input.accessConfig?.authenticationMode,
    }),
    settingChange('UpgradePolicyUpdate', 'UpgradePolicy', {
      supportType: input.upgradePolicy?.supportType,
    }),
    settingChange('DeletionProtectionUpdate', 'DeletionProtection', {
      deletionProtection: input.deletionProtection,
    }),
  ];
  return {
    change: Object.assign({}, ...changes.map(({ change }) => change)),
    type: changes.find(({ type }) => type)?.type,
    params: changes.flatMap(({ params }) => params),
  };
}

function vpcChange(
  config: UpdateClusterConfigInput['resourcesVpcConfig'],
): ConfigChange {
  const change = defined(config ?? {});
  const params = toParams(change);
  const isEndpoint = Object.keys(change).some(key => /Access/.test(key));
  const type = isEndpoint ? 'EndpointAccessUpdate' : 'VpcConfigUpdate';
  return { change, params, type: params.length ? type : undefined };
}

function loggingChange(
  wanted: UpdateClusterConfigInput['logging'],
  current: readonly string[],
): ConfigChange {
  if (!wanted?.clusterLogging) return { change: {}, params: [] };
  const types = new Set(current);
  for (const { types: named, enabled } of wanted.clusterLogging) {
    for (const type of named) {
      if (enabled) types.add(type);
      else types.delete(type);
    }
  }
  return {
    change: { logging: [...types] },
    type: 'LoggingUpdate',
    params: [{ type: 'ClusterLogging', value: JSON.stringify(wanted) }],
  };
}

function settingChange(
  type: string,
  param: string,
  setting: EksClusterChange,
): ConfigChange {
  const change = defined(setting);
  const params = Object.values(change).map(value => ({
    type: param,
    value: String(value),
  }));
  return { change, params, type: params.length ? type : undefined };
}

function toParams(change: object) {
  return Object.entries(change).map(([key, value]) => ({
    type: paramTypeOf(key),
    value: Array.isArray(value) ? JSON.stringify(value) : String(value),
  }));
}

function paramTypeOf(key: string) {
  if (key === 'subnetIds') return 'Subnets';
  if (key === 'securityGroupIds') return 'SecurityGroups';
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function defined<T extends object>(object: T): T {
  const entries = Object.entries(object).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(entries) as T;
}
