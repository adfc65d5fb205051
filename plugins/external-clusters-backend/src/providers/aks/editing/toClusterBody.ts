import { JsonObject } from '@backstage/types';
import { Settings } from '../../shared/forms';
import { networkProfileOf } from './networkPlugins';

const LONGEST_DNS_PREFIX = 54;

/** The body of a new cluster for ARM, from settings that were found to be complete and right. */
export function toClusterBody(settings: Settings): JsonObject {
  return {
    location: settings.text('location') ?? '',
    tags: settings.keyValues('tags'),
    identity: identityOf(settings),
    properties: {
      kubernetesVersion: settings.text('version') ?? '',
      dnsPrefix: settings.text('dnsPrefix') ?? dnsPrefixOf(settings),
      networkProfile: networkProfileOf(settings.text('networkPlugin')),
      agentPoolProfiles: [
        {
          name: settings.text('poolName') ?? '',
          mode: 'System',
          osType: 'Linux',
          type: 'VirtualMachineScaleSets',
          vmSize: settings.text('vmSize') ?? '',
          ...countOf(settings),
          ...zonesOf(settings),
        },
      ],
    },
  };
}

/** A fixed number of nodes, or the autoscaler's limits: Azure takes them only while it is on. */
export function countOf(settings: Settings): JsonObject {
  if (settings.isOn('autoscaling') !== true) {
    return { count: settings.number('count') ?? 1 };
  }
  const minCount = settings.number('minCount') ?? 1;
  const maxCount = settings.number('maxCount') ?? minCount;
  // The number to begin with has to be within the limits.
  const count = Math.min(maxCount, Math.max(minCount, 1));
  return { enableAutoScaling: true, minCount, maxCount, count };
}

/** Nothing where no zone was chosen: an empty list is not the same to Azure. */
export function zonesOf(settings: Settings): JsonObject {
  const zones = settings.texts('zones');
  return zones.length > 0 ? { availabilityZones: zones } : {};
}

/** A name without what a host name cannot have. */
export function dnsPrefixOf(settings: Settings): string {
  const name = (settings.text('name') ?? '').replaceAll('_', '-');
  return `${name.slice(0, LONGEST_DNS_PREFIX - '-dns'.length)}-dns`;
}

function identityOf(settings: Settings): JsonObject {
  const identityId = settings.text('identityId');
  if (settings.text('identity') !== 'UserAssigned' || !identityId) {
    return { type: 'SystemAssigned' };
  }
  return {
    type: 'UserAssigned',
    userAssignedIdentities: { [identityId]: {} },
  };
}
