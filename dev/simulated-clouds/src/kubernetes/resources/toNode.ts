import { KubernetesCluster } from '../KubernetesCluster';
import { NodeSpec } from '../NodeSpec';
import { nodeImages } from './nodeImages';
import { nodeConditions } from './nodeConditions';
import { platformFacts } from './platformFacts';
import { KubernetesObject } from './ResourceDefinition';
import { toTimestamp } from '../../core/toTimestamp';

/** Cores of a node whose spec names none. */
export const DEFAULT_CPU = 2;
/** GiB of a node whose spec names none. */
export const DEFAULT_MEMORY = 8;
/** A kubelet reports at least every 5 minutes. */
const HEARTBEAT_MILLISECONDS = 5 * 60 * 1000;
const KIB_PER_GIB = 1024 * 1024;

/** A node as the API server of its cluster shows it. */
export function toNode(
  node: NodeSpec,
  cluster: KubernetesCluster,
): KubernetesObject {
  const uid = cluster.uidOf('nodes', node.name);
  return {
    kind: 'Node',
    apiVersion: 'v1',
    metadata: {
      name: node.name,
      uid,
      resourceVersion: cluster.resourceVersion,
      creationTimestamp: toTimestamp(createdAtOf(node, cluster)),
      labels: nodeLabels(node, cluster),
      annotations: {
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
      },
    },
    spec: {
      providerID: platformFacts[cluster.platform].providerIdOf(node, uid),
      unschedulable: node.unschedulable,
      taints: node.taints,
    },
    status: statusOf(node, cluster, uid),
  };
}

/** The labels every kubelet sets, those of the cloud and those of the spec. */
export function nodeLabels(
  node: NodeSpec,
  cluster: KubernetesCluster,
): Record<string, string> {
  const labels: Record<string, string | undefined> = {
    'beta.kubernetes.io/arch': 'amd64',
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': node.name,
    'kubernetes.io/os': 'linux',
    'node.kubernetes.io/instance-type': node.instanceType,
    'topology.kubernetes.io/region': regionOf(node.zone, cluster),
    'topology.kubernetes.io/zone': node.zone,
    ...(node.pool && platformFacts[cluster.platform].poolLabelsOf(node.pool)),
    ...node.labels,
  };
  const entries = Object.entries(labels).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function createdAtOf(node: NodeSpec, cluster: KubernetesCluster) {
  return node.createdAt ?? cluster.createdAt;
}

/** AWS names zones `eu-west-1a`, Google and Azure `europe-west1-b` and `westeurope-1`. */
function regionOf(zone: string | undefined, { platform }: KubernetesCluster) {
  return platform === 'eks'
    ? zone?.replace(/[a-z]$/, '')
    : zone?.replace(/-[a-z0-9]$/, '');
}

function statusOf(node: NodeSpec, cluster: KubernetesCluster, uid: string) {
  return {
    capacity: resourcesOf(node, 0),
    allocatable: resourcesOf(node, 0.06),
    conditions: conditionsOf(node, cluster),
    addresses: [
      {
        type: 'InternalIP',
        address: node.internalAddress ?? internalAddress(uid),
      },
      ...(node.externalAddress
        ? [{ type: 'ExternalIP', address: node.externalAddress }]
        : []),
      { type: 'Hostname', address: node.name },
    ],
    daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    nodeInfo: nodeInfoOf(node, cluster),
    images: nodeImages,
  };
}

/** What the node has, less the share that the kubelet keeps for the system. */
function resourcesOf(node: NodeSpec, reserved: number) {
  const cpu = node.cpu ?? DEFAULT_CPU;
  const memory = (node.memory ?? DEFAULT_MEMORY) * KIB_PER_GIB;
  return {
    cpu: reserved ? `${Math.round(cpu * 1000 * (1 - reserved))}m` : String(cpu),
    'ephemeral-storage': reserved ? '76224326324' : '83873772Ki',
    'hugepages-1Gi': '0',
    'hugepages-2Mi': '0',
    memory: `${Math.round(memory * (1 - reserved))}Ki`,
    pods: '110',
  };
}

function conditionsOf(node: NodeSpec, cluster: KubernetesCluster) {
  const since = createdAtOf(node, cluster);
  const age = Math.max(0, cluster.clock.now() - since);
  const beat = since + age - (age % HEARTBEAT_MILLISECONDS);
  return nodeConditions(node).map(({ type, status, reason, message }) => ({
    type,
    status,
    lastHeartbeatTime: toTimestamp(beat),
    lastTransitionTime: toTimestamp(since),
    reason,
    message,
  }));
}

function internalAddress(uid: string) {
  const [second, third, fourth] = Buffer.from(uid.replaceAll('-', ''), 'hex');
  return `10.${second}.${third}.${fourth}`;
}

function nodeInfoOf(node: NodeSpec, cluster: KubernetesCluster) {
  const { osImage, kernelVersion, containerRuntimeVersion } =
    platformFacts[cluster.platform];
  const uid = (part: string) => cluster.uidOf('nodes', node.name, part);
  return {
    machineID: uid('machine').replaceAll('-', ''),
    systemUUID: uid('system'),
    bootID: uid('boot'),
    kernelVersion,
    osImage,
    containerRuntimeVersion,
    kubeletVersion: node.version ?? cluster.spec.version,
    kubeProxyVersion: '',
    operatingSystem: 'linux',
    architecture: 'amd64',
  };
}
