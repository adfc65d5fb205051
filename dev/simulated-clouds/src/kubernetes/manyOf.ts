import { EventSpec } from './EventSpec';
import { NodeSpec } from './NodeSpec';

const NODES_PER_POOL = 1_000;
const REPEATS = 5;
const SECOND = 1000;

/** A cluster of so many nodes in pools of a thousand; every hundredth is not ready. */
export function manyNodes(count: number): NodeSpec[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `node-${String(index).padStart(5, '0')}`,
    pool: `pool-${Math.floor(index / NODES_PER_POOL)}`,
    zone: `westeurope-${(index % 3) + 1}`,
    instanceType: 'Standard_D8ds_v5',
    cpu: 8,
    memory: 32,
    ready: index % 100 !== 99,
  }));
}

/** So many events of kube-system, five of each the same but for their time; every tenth is a warning. */
export function manyEvents(count: number, now: number): EventSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = Math.floor(index / REPEATS);
    const isWarning = subject % 10 === 0;
    return {
      namespace: 'kube-system',
      name: `worker-${subject}.${index.toString(16).padStart(16, '0')}`,
      type: isWarning ? ('Warning' as const) : ('Normal' as const),
      reason: isWarning ? 'BackOff' : 'Pulled',
      message: isWarning
        ? `Back-off restarting failed container main in pod worker-${subject}_kube-system`
        : 'Container image "registry.k8s.io/pause:3.10" already present on machine and can be accessed by the pod',
      about: { kind: 'Pod', name: `worker-${subject}` },
      at: now - (count - index) * SECOND,
    };
  });
}
