import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { fitOptionalText, fitText, toJsonText } from './columns';
import { CloudClusterRow } from './rows';

/** What an observation says, in columns; the node pools only where the provider's answer held them. */
export type FactColumns = Pick<
  CloudClusterRow,
  | 'name'
  | 'location'
  | 'cloud_group'
  | 'identity_uid'
  | 'identity_created_at'
  | 'revision'
  | 'state'
  | 'provider_state'
  | 'state_reason'
  | 'version'
  | 'fact_groups'
  | 'tags'
  | 'credential_expires_at'
> & { node_pools?: string };

/** Cuts an observation to the columns of `cloud_clusters`. */
export function toFactColumns(observation: ClusterObservation): FactColumns {
  const { identity, nodePools } = observation;
  return {
    name: fitText(observation.name, 255),
    location: fitText(observation.location, 128),
    cloud_group: fitOptionalText(observation.group, 255),
    identity_uid: fitOptionalText(identity.uid, 255),
    identity_created_at: identity.createdAt ?? null,
    revision: fitOptionalText(observation.revision, 255),
    state: observation.state,
    provider_state: fitText(observation.providerState, 255),
    state_reason: fitOptionalText(observation.stateReason, 300),
    version: fitOptionalText(observation.version, 64),
    fact_groups: toJsonText(observation.factGroups),
    tags: toJsonText(observation.tags),
    credential_expires_at: observation.credentialExpiresAt ?? null,
    ...(nodePools && { node_pools: toJsonText(nodePools) }),
  };
}

/** The columns whose values differ; big integers may come as text. */
export function changedColumns<T extends object>(
  before: Readonly<Record<keyof T, unknown>>,
  after: T,
): Partial<T> {
  const changed: Partial<T> = {};
  for (const column of Object.keys(after) as (keyof T)[]) {
    if (toComparable(before[column]) !== toComparable(after[column])) {
      changed[column] = after[column];
    }
  }
  return changed;
}

function toComparable(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
