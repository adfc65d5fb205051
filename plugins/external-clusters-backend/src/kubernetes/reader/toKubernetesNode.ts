import {
  NodeResources,
  NodeTaint,
} from 'backstage-plugin-external-clusters-common';
import { plainText } from '../plainText';
import { bytes, count, millicores } from '../quantity';
import { KubernetesNode, KubernetesNodeCondition } from './KubernetesReader';
import { instanceTypeOf, poolOf, rolesOf, zoneOf } from './nodeLabels';
import { notKubernetes } from './notKubernetes';
import { fieldOf, listOf, textOf, textsOf, timeOf } from './untrusted';

const MOST_LABELS = 100;
/** All labels of a node of any cluster we know of, and little work where somebody means harm. */
const MOST_LABELS_READ = 1_000;
const MOST_LABEL_CHARACTERS = 317;
const MOST_CONDITIONS = 50;
const MOST_MESSAGE_CHARACTERS = 300;
const MOST_TAINTS = 50;
const MOST_ADDRESSES = 20;

/**
 * Cuts a node down to what is shown. Nothing of the cluster's answer is trusted to be there or of its type; what has no
 * name is no node.
 */
export function toKubernetesNode(node: unknown): KubernetesNode {
  const name = textOf(fieldOf(fieldOf(node, 'metadata'), 'name'));
  if (!name) throw notKubernetes(undefined);
  const metadata = fieldOf(node, 'metadata');
  const spec = fieldOf(node, 'spec');
  const status = fieldOf(node, 'status');
  const conditions = conditionsOf(status);
  return {
    name,
    ready: conditions.some(
      ({ type, status: word }) => type === 'Ready' && word === 'True',
    ),
    schedulable: fieldOf(spec, 'unschedulable') !== true,
    conditions,
    createdAt: timeOf(fieldOf(metadata, 'creationTimestamp')),
    addresses: addressesOf(status),
    capacity: resourcesOf(fieldOf(status, 'capacity')),
    allocatable: resourcesOf(fieldOf(status, 'allocatable')),
    taints: taintsOf(spec),
    ...labelledOf(metadata),
    ...systemOf(fieldOf(status, 'nodeInfo')),
  };
}

/** What labels tell, from all that a node may sensibly have; of themselves the first hundred are kept. */
function labelledOf(metadata: unknown) {
  const entries = textsOf(fieldOf(metadata, 'labels'), MOST_LABELS_READ).map(
    ([key, value]): [string, string] => [label(key), label(value)],
  );
  const labels = new Map(entries);
  const kept = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    pool: poolOf(labels),
    zone: zoneOf(labels),
    instanceType: instanceTypeOf(labels),
    roles: rolesOf(labels),
    labels: Object.fromEntries(kept.slice(0, MOST_LABELS)),
  };
}

function systemOf(nodeInfo: unknown) {
  return {
    kubeletVersion: textOf(fieldOf(nodeInfo, 'kubeletVersion'))?.replace(
      /^v/,
      '',
    ),
    os: textOf(fieldOf(nodeInfo, 'osImage')),
    runtime: textOf(fieldOf(nodeInfo, 'containerRuntimeVersion')),
    arch: textOf(fieldOf(nodeInfo, 'architecture')),
    kernel: textOf(fieldOf(nodeInfo, 'kernelVersion')),
  };
}

function conditionsOf(status: unknown): KubernetesNodeCondition[] {
  return listOf(fieldOf(status, 'conditions'), MOST_CONDITIONS).flatMap(
    condition => {
      const type = textOf(fieldOf(condition, 'type'));
      if (!type) return [];
      const word = fieldOf(condition, 'status');
      return {
        type,
        status: word === 'True' || word === 'False' ? word : 'Unknown',
        message: textOf(fieldOf(condition, 'message'), MOST_MESSAGE_CHARACTERS),
        since: timeOf(fieldOf(condition, 'lastTransitionTime')),
      };
    },
  );
}

function addressesOf(status: unknown): KubernetesNode['addresses'] {
  const all = listOf(fieldOf(status, 'addresses'), MOST_ADDRESSES);
  const ofType = (type: string) =>
    all
      .filter(address => fieldOf(address, 'type') === type)
      .flatMap(address => textOf(fieldOf(address, 'address')) ?? []);
  return { internal: ofType('InternalIP'), external: ofType('ExternalIP') };
}

function resourcesOf(list: unknown): NodeResources {
  return {
    cpuMillicores: millicores(fieldOf(list, 'cpu')),
    memoryBytes: bytes(fieldOf(list, 'memory')),
    pods: count(fieldOf(list, 'pods')),
  };
}

function taintsOf(spec: unknown): NodeTaint[] {
  return listOf(fieldOf(spec, 'taints'), MOST_TAINTS).flatMap(taint => {
    const key = textOf(fieldOf(taint, 'key'), MOST_LABEL_CHARACTERS);
    const effect = textOf(fieldOf(taint, 'effect'));
    if (!key || !effect) return [];
    return { key, effect, value: textOf(fieldOf(taint, 'value')) };
  });
}

function label(text: string): string {
  return plainText(text, MOST_LABEL_CHARACTERS);
}
