import { JsonObject } from '@backstage/types';
import {
  ChangeStep,
  ClusterPlan,
} from 'backstage-plugin-external-clusters-node';
import { refuseProblems, Settings } from '../../shared/forms';
import { parseGkeRef } from '../GkeRef';
import { FilledForm } from './GkeForms';
import { GkeOffer } from './GkeOffers';
import { channelOfSettings, toNewCluster } from './toNewCluster';
import { toNewNodePool } from './toNewNodePool';
import { resolveVersion } from './versions';

/** How a cluster is made of a complete form: with an exact version, whatever was typed. */
export function planNewCluster(
  { settings, offer }: FilledForm<GkeOffer>,
  projectId: string,
  plannedAt: number,
): ClusterPlan {
  const version = versionOf(settings, offer);
  const cluster = toNewCluster(settings, version);
  const name = settings.text('name') ?? '';
  const location = settings.text('location') ?? '';
  const link = `projects/${projectId}/locations/${location}/clusters/${name}`;
  return {
    ref: parseGkeRef(link).ref,
    name,
    location,
    version,
    tags: { ...cluster.resourceLabels },
    steps: [
      {
        action: 'CreateCluster',
        title: `Create the cluster ${name}`,
        input: { cluster: toJson(cluster), plannedAt },
      },
    ],
  };
}

/** How a node pool is made of a complete form. */
export function planNewNodePool(
  { settings }: FilledForm<GkeOffer>,
  plannedAt: number,
): ChangeStep[] {
  const name = settings.text('name') ?? '';
  const nodePool = toJson(toNewNodePool(name, settings));
  return [
    {
      action: 'CreateNodePool',
      title: `Create the node pool ${name}`,
      input: { nodePool, plannedAt },
    },
  ];
}

function versionOf(settings: Settings, { config }: GkeOffer): string {
  const channel = channelOfSettings(settings);
  const meant = settings.text('version');
  const version = config && resolveVersion(config, channel, meant);
  if (version) return version;
  refuseProblems([
    { field: 'location', message: 'Google does not have this location now.' },
  ]);
  return '';
}

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
