import { Taint } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import type { RawGkeNodePool } from '../GkeClient';

/** What a node pool gets where nobody chooses. */
export const NODE_DEFAULTS = {
  machineType: 'e2-medium',
  diskType: 'pd-balanced',
  diskSizeGb: 100,
  imageType: 'COS_CONTAINERD',
  nodeCount: 1,
  minNodes: 1,
  maxNodes: 3,
} as const;

const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

const EFFECTS: Record<Taint['effect'], 'NO_SCHEDULE'> = {
  NoSchedule: 'NO_SCHEDULE',
  // The SDK's type of the words is a union that these belong to, too.
  PreferNoSchedule: 'PREFER_NO_SCHEDULE' as 'NO_SCHEDULE',
  NoExecute: 'NO_EXECUTE' as 'NO_SCHEDULE',
};

/** The node pool that settings describe, as GKE's API takes it. Limits and counts are per zone. */
export function toNewNodePool(
  name: string,
  settings: Settings,
): RawGkeNodePool {
  const zones = settings.texts('zones');
  return {
    name,
    ...sizeOf(settings),
    ...(zones.length > 0 && { locations: zones }),
    // A cluster in a release channel has no choice here.
    management: { autoUpgrade: true, autoRepair: true },
    config: {
      machineType: settings.text('machineType') ?? NODE_DEFAULTS.machineType,
      diskType: settings.text('diskType') ?? NODE_DEFAULTS.diskType,
      diskSizeGb: settings.number('diskSizeGb') ?? NODE_DEFAULTS.diskSizeGb,
      imageType: settings.text('imageType') ?? NODE_DEFAULTS.imageType,
      spot: settings.isOn('spot') ?? false,
      labels: settings.keyValues('nodeLabels'),
      taints: toRawTaints(settings.taints('taints')),
      // Without a scope nodes could not even pull images; what they may do is a matter of their service account.
      oauthScopes: [CLOUD_PLATFORM],
      metadata: { 'disable-legacy-endpoints': 'true' },
    },
  };
}

/** Taints in Google's words. */
export function toRawTaints(taints: Taint[]) {
  return taints.map(({ key, value, effect }) => ({
    key,
    value: value ?? '',
    effect: EFFECTS[effect],
  }));
}

function sizeOf(settings: Settings): RawGkeNodePool {
  if (!settings.isOn('autoscaling')) {
    return {
      initialNodeCount: settings.number('nodeCount') ?? NODE_DEFAULTS.nodeCount,
    };
  }
  const min = settings.number('minNodes') ?? NODE_DEFAULTS.minNodes;
  const max = settings.number('maxNodes') ?? NODE_DEFAULTS.maxNodes;
  return {
    initialNodeCount: Math.max(min, 1),
    autoscaling: { enabled: true, minNodeCount: min, maxNodeCount: max },
  };
}
