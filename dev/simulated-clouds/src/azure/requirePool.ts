import { ArmError } from './ArmError';
import { AzureOffer, isOffered } from './AzureOffer';
import { AgentPoolDefinition } from './ManagedClusterDefinition';
import { versionNumbers } from './versionNumbers';

const NAME = /^[a-z][a-z0-9]{0,11}$/;
/** How many minors a pool may be behind its control plane. */
const MOST_MINORS_BEHIND = 3;
const IMMUTABLE = ['vmSize', 'osType', 'availabilityZones'] as const;

/** What the rules for one pool are judged by. */
export interface PoolPlace {
  offer: AzureOffer;
  location: string;
  /** Of the control plane. */
  version: string;
}

/** Refuses a pool that AKS would refuse; `old` is the pool that it replaces. */
export function requirePool(
  pool: AgentPoolDefinition,
  old: AgentPoolDefinition | undefined,
  place: PoolPlace,
) {
  if (!NAME.test(pool.name)) {
    throw invalid(
      `The value of parameter agentPoolProfile.name is invalid. Node pool name '${pool.name}' must consist of lower case letters and numbers, start with a letter and have at most 12 characters.`,
    );
  }
  if (old) requireSame(old, pool);
  else requireSize(pool, place);
  requireZones(pool, place);
  requireCounts(pool);
  requireSkew(pool, place);
}

function requireSame(old: AgentPoolDefinition, pool: AgentPoolDefinition) {
  const changed = IMMUTABLE.find(
    name =>
      old[name] !== undefined &&
      JSON.stringify(old[name]) !== JSON.stringify(pool[name] ?? undefined),
  );
  if (!changed) return;
  throw new ArmError(
    400,
    'PropertyChangeNotAllowed',
    `Changing property 'properties.${changed}' is not allowed.`,
  );
}

function requireSize(
  { name, vmSize }: AgentPoolDefinition,
  { offer, location }: PoolPlace,
) {
  const known = offer.vmSizes.find(size => size.name === vmSize);
  if (known && isOffered(known, location)) return;
  const offered = offer.vmSizes.filter(size => isOffered(size, location));
  throw new ArmError(
    400,
    'BadRequest',
    `The VM size of ${
      vmSize ?? name
    } is not allowed in your subscription in location '${location}'. The available VM sizes are '${offered
      .map(size => size.name)
      .join(',')}'.`,
  );
}

function requireZones(
  { availabilityZones }: AgentPoolDefinition,
  { offer, location }: PoolPlace,
) {
  const there = offer.locations.find(({ name }) => name === location)?.zones;
  const wrong = availabilityZones?.find(zone => !there?.includes(zone));
  if (wrong === undefined) return;
  throw new ArmError(
    400,
    'AvailabilityZoneNotSupported',
    `The zone(s) '${wrong}' for resource 'agentpool' is not supported. The supported zones for location '${location}' are '${there?.join(
      ',',
    )}'.`,
  );
}

function requireCounts(pool: AgentPoolDefinition) {
  const { mode, count, enableAutoScaling } = pool;
  const least = mode === 'System' ? 1 : 0;
  if ((count ?? 1) < least) {
    throw invalid('The system node pool must have at least one node.');
  }
  const min = pool.minCount ?? undefined;
  const max = pool.maxCount ?? undefined;
  if (!enableAutoScaling) {
    if (min === undefined && max === undefined) return;
    throw invalid(
      'minCount and maxCount may only be set when enableAutoScaling is true.',
    );
  }
  if (min === undefined || max === undefined) {
    throw invalid(
      'minCount and maxCount are required when enableAutoScaling is true.',
    );
  }
  if (min < least || min > max) {
    throw invalid(
      `The value of minCount ${min} or maxCount ${max} is out of range.`,
    );
  }
}

function requireSkew(
  { orchestratorVersion }: AgentPoolDefinition,
  { version }: PoolPlace,
) {
  if (!orchestratorVersion) return;
  const [, minor, patch] = versionNumbers(version);
  const [, poolMinor, poolPatch] = versionNumbers(orchestratorVersion);
  const isNewer =
    poolMinor > minor || (poolMinor === minor && poolPatch > patch);
  if (!isNewer && minor - poolMinor <= MOST_MINORS_BEHIND) return;
  throw new ArmError(
    400,
    'NodePoolMcVersionIncompatible',
    `Node pool version ${orchestratorVersion} and control plane version ${version} are incompatible. Minor version of node pool version ${poolMinor} is bigger than control plane version ${minor}, or more than ${MOST_MINORS_BEHIND} versions less. For more information, please check https://aka.ms/aks/UpgradeVersionRules`,
  );
}

function invalid(message: string) {
  return new ArmError(400, 'InvalidParameter', message);
}
