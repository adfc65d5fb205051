import { NodePool } from 'backstage-plugin-external-clusters-common';
import { deriveState } from '../observation/deriveState';
import { fitText, fromJsonText, toOptionalText } from './columns';
import { countNodes } from './nodeCount';
import { CloudClusterRow, ReadModelColumns } from './rows';
import { minorVersion, versionRank } from './versionRank';

const LONGEST_NAME = 255;

/** What lists show and search of a registration, computed from its cloud cluster and its display name. */
export function toReadModel(
  cloud: CloudClusterRow,
  displayName: string,
): ReadModelColumns {
  const { state, reason } = deriveState(cloud);
  const version = toOptionalText(cloud.version);
  const nodes = readNodes(cloud);
  return {
    provider: cloud.provider,
    name: cloud.name,
    location: cloud.location,
    version: cloud.version,
    version_rank: versionRank(version),
    minor_version: minorVersion(version)?.slice(0, 16) ?? null,
    state,
    state_reason: reason ?? null,
    nodes_ready: nodes.ready ?? null,
    nodes_total: nodes.total ?? null,
    nodes_rank: nodes.total ?? -1,
    sort_name: fitText(lowerCase(displayName), LONGEST_NAME),
    search_text: toSearchText([
      cloud.name,
      displayName,
      cloud.provider,
      version ?? '',
      cloud.location,
      state,
    ]),
  };
}

/** Folded the same way when it is stored and when it is asked for. */
export function lowerCase(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('en-US');
}

function toSearchText(parts: string[]): string {
  return lowerCase(parts.filter(Boolean).join(' '));
}

function readNodes(cloud: CloudClusterRow) {
  const { nodes_ready: ready, nodes_total: total } = cloud;
  return countNodes({
    inside: ready === null || total === null ? undefined : { ready, total },
    clusterAccess: cloud.cluster_access_status,
    nodePools: cloud.node_pools
      ? fromJsonText<NodePool[]>(cloud.node_pools)
      : undefined,
  });
}
