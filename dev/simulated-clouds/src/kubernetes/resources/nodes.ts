import { ageColumn, nameColumn } from './commonColumns';
import {
  KubernetesObject,
  ResourceDefinition,
  TableColumn,
} from './ResourceDefinition';
import { toNode } from './toNode';

interface NodeObject extends KubernetesObject {
  spec: { unschedulable?: boolean };
  status: {
    conditions: { type: string; status: string }[];
    addresses: { type: string; address: string }[];
    nodeInfo: Record<string, string>;
  };
}

/** `nodes` of the core group. */
export const nodes: ResourceDefinition = {
  group: '',
  version: 'v1',
  name: 'nodes',
  singularName: 'node',
  kind: 'Node',
  shortNames: ['no'],
  categories: [],
  namespaced: false,
  isServed: () => true,
  itemsOf: cluster =>
    cluster.nodes.map(node => ({
      name: node.name,
      toObject: () => toNode(node, cluster),
    })),
  columnsOf: cluster => [
    nameColumn,
    column('Status', 0, readiness),
    column('Roles', 0, rolesOf),
    ageColumn(cluster),
    column('Version', 0, ({ status }) => status.nodeInfo.kubeletVersion),
    ...wideColumns(),
  ],
};

function wideColumns(): TableColumn[] {
  return [
    column('Internal-IP', 1, node => addressOf(node, 'InternalIP')),
    column('External-IP', 1, node => addressOf(node, 'ExternalIP')),
    column('OS-Image', 1, ({ status }) => status.nodeInfo.osImage),
    column('Kernel-Version', 1, ({ status }) => status.nodeInfo.kernelVersion),
    column(
      'Container-Runtime',
      1,
      ({ status }) => status.nodeInfo.containerRuntimeVersion,
    ),
  ];
}

function column(
  name: string,
  priority: 0 | 1,
  valueOf: (node: NodeObject) => string | undefined,
): TableColumn {
  return {
    name,
    type: 'string',
    priority,
    valueOf: object => valueOf(object as NodeObject) ?? '<none>',
  };
}

function readiness({ spec, status }: NodeObject) {
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  const word = ready?.status === 'True' ? 'Ready' : 'NotReady';
  return spec.unschedulable ? `${word},SchedulingDisabled` : word;
}

function rolesOf({ metadata }: NodeObject) {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.keys(metadata.labels ?? {})
    .filter(label => label.startsWith(prefix))
    .map(label => label.slice(prefix.length));
  return roles.length ? roles.sort().join(',') : undefined;
}

function addressOf({ status }: NodeObject, wanted: string) {
  return status.addresses.find(({ type }) => type === wanted)?.address;
}
