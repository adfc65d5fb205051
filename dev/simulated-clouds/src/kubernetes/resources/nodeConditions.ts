import { NodeConditionSpec, NodeSpec } from '../NodeSpec';

const HEALTHY: readonly NodeConditionSpec[] = [
  {
    type: 'MemoryPressure',
    status: 'False',
    reason: 'KubeletHasSufficientMemory',
    message: 'kubelet has sufficient memory available',
  },
  {
    type: 'DiskPressure',
    status: 'False',
    reason: 'KubeletHasNoDiskPressure',
    message: 'kubelet has no disk pressure',
  },
  {
    type: 'PIDPressure',
    status: 'False',
    reason: 'KubeletHasSufficientPID',
    message: 'kubelet has sufficient PID available',
  },
];

const READY: NodeConditionSpec = {
  type: 'Ready',
  status: 'True',
  reason: 'KubeletReady',
  message: 'kubelet is posting ready status',
};

const NOT_READY: NodeConditionSpec = {
  type: 'Ready',
  status: 'False',
  reason: 'KubeletNotReady',
  message:
    'container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized',
};

/** The conditions of a node: the ordinary four, with those of the spec in their place. */
export function nodeConditions(node: NodeSpec): NodeConditionSpec[] {
  const ordinary = [...HEALTHY, node.ready === false ? NOT_READY : READY];
  const given = node.conditions ?? [];
  const kept = ordinary.filter(
    ({ type }) => !given.some(condition => condition.type === type),
  );
  return [...kept, ...given];
}
