import {
  ClusterEvent,
  ClusterNode,
  ClusterUsage,
  EventList,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { NOW } from './createCluster';

const GIB = 1024 ** 3;

/** A cluster of three nodes in two pools that uses about a third of what it has; `overrides` make it another. */
export function createUsage(overrides: Partial<ClusterUsage>): ClusterUsage {
  return {
    cluster: {
      nodes: 3,
      ready: 2,
      of: 3,
      cpu: { used: 3_600, allocatable: 12_000 },
      memory: { used: 18 * GIB, allocatable: 48 * GIB },
    },
    nodePools: [
      {
        name: 'apps',
        nodes: 2,
        ready: 1,
        cpu: { used: 2_400, allocatable: 8_000 },
        memory: { used: 12 * GIB, allocatable: 32 * GIB },
      },
      {
        name: 'system',
        nodes: 1,
        ready: 1,
        cpu: { used: 1_200, allocatable: 4_000 },
        memory: { used: 6 * GIB, allocatable: 16 * GIB },
      },
    ],
    controlPlane: { cpuMillicores: 850, memoryBytes: 2.5 * GIB },
    pods: { count: 66, allocatable: 330 },
    metrics: { available: true },
    isWhole: true,
    problems: [],
    observedAt: NOW - 5_000,
    ...overrides,
  };
}

/** A ready node of the pool apps with every fact; `overrides` make it another. */
export function createNode(overrides: Partial<ClusterNode>): ClusterNode {
  return {
    name: 'aks-apps-1',
    status: 'Ready',
    statusText: 'Ready',
    ready: true,
    schedulable: true,
    conditions: [
      {
        type: 'Ready',
        ok: true,
        text: 'Ready',
        message: 'kubelet is posting ready status',
        since: NOW - 86_400_000,
      },
      { type: 'DiskPressure', ok: true, text: 'Enough disk space' },
    ],
    roles: ['agent'],
    pool: 'apps',
    version: '1.33.4',
    addresses: { internal: ['10.224.0.4'], external: ['20.1.2.3'] },
    zone: 'westeurope-1',
    instanceType: 'Standard_D4s_v5',
    os: 'Ubuntu 22.04.5 LTS',
    runtime: 'containerd://1.7.23',
    arch: 'amd64',
    kernel: '5.15.0-1079-azure',
    capacity: { cpuMillicores: 4_000, memoryBytes: 16 * GIB, pods: 110 },
    allocatable: { cpuMillicores: 3_860, memoryBytes: 12 * GIB, pods: 110 },
    usage: { cpuMillicores: 1_158, memoryBytes: 6 * GIB },
    taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
    labels: { 'kubernetes.io/os': 'linux' },
    createdAt: NOW - 30 * 86_400_000,
    ...overrides,
  };
}

/** Three nodes in two pools, one of them not ready; `overrides` make it another list. */
export function createNodeList(overrides: Partial<NodeList>): NodeList {
  return {
    items: [
      createNode({}),
      createNode({
        name: 'aks-apps-2',
        status: 'NotReady',
        ready: false,
        statusText: 'Not heard of: its kubelet no longer reports',
        conditions: [
          {
            type: 'Ready',
            ok: false,
            text: 'Not heard of: its kubelet no longer reports',
          },
        ],
        usage: undefined,
        taints: [],
      }),
      createNode({ name: 'aks-system-1', pool: 'system' }),
    ],
    total: 3,
    read: 3,
    ready: 2,
    of: 3,
    isWhole: true,
    pools: [
      { name: 'apps', total: 2, ready: 1 },
      { name: 'system', total: 1, ready: 1 },
    ],
    metrics: { available: true },
    problems: [],
    observedAt: NOW - 5_000,
    ...overrides,
  };
}

/** A warning about a pod that came twelve times; `overrides` make it another event. */
export function createEvent(overrides: Partial<ClusterEvent>): ClusterEvent {
  return {
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container',
    object: { kind: 'Pod', name: 'coredns-1', namespace: 'kube-system' },
    count: 12,
    firstSeenAt: NOW - 1_800_000,
    lastSeenAt: NOW - 30_000,
    source: 'kubelet',
    ...overrides,
  };
}

/** A warning of kube-system and a normal event of a node; `overrides` make it another list. */
export function createEventList(overrides: Partial<EventList>): EventList {
  return {
    items: [
      createEvent({}),
      createEvent({
        type: 'Normal',
        reason: 'NodeReady',
        message: 'Node aks-apps-1 status is now: NodeReady',
        object: { kind: 'Node', name: 'aks-apps-1' },
        count: 1,
        firstSeenAt: NOW - 600_000,
        lastSeenAt: NOW - 600_000,
      }),
    ],
    total: 2,
    isWhole: true,
    problems: [],
    observedAt: NOW - 5_000,
    ...overrides,
  };
}
