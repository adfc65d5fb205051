import { JsonObject } from '@backstage/types';
import { Settings } from '../../shared/forms';
import { writeTaint } from './taints';
import { countOf, zonesOf } from './toClusterBody';

/** The body of a new node pool for ARM, from settings that were found to be complete and right. */
export function toNodePoolBody(settings: Settings): JsonObject {
  const version = settings.text('version');
  const maxPods = settings.number('maxPods');
  const labels = settings.keyValues('labels');
  const taints = settings.taints('taints');
  return {
    properties: {
      mode: settings.text('mode') ?? 'User',
      osType: 'Linux',
      type: 'VirtualMachineScaleSets',
      vmSize: settings.text('vmSize') ?? '',
      ...countOf(settings),
      ...zonesOf(settings),
      ...(version ? { orchestratorVersion: version } : {}),
      ...(maxPods === undefined ? {} : { maxPods }),
      ...(Object.keys(labels).length > 0 ? { nodeLabels: labels } : {}),
      ...(taints.length > 0 ? { nodeTaints: taints.map(writeTaint) } : {}),
    },
  };
}
