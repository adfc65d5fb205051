import { EventSpec } from './EventSpec';
import { NodeSpec } from './NodeSpec';

const MINUTE = 60 * 1000;

/** What happened lately in a cluster whose spec says nothing of events: nodes that are not ready, and a pod that starts again and again. */
export function systemEvents(
  nodes: readonly NodeSpec[],
  now: number,
): EventSpec[] {
  const [first] = nodes;
  return [
    ...nodes
      .filter(({ ready }) => ready === false)
      .map(node => notReady(node, now)),
    ...(first ? eventsOfDns(first, now) : []),
  ];
}

function notReady({ name }: NodeSpec, now: number): EventSpec {
  return {
    namespace: 'default',
    name: `${name}.182f3a6d0c9e41b7`,
    type: 'Warning',
    reason: 'NodeNotReady',
    message: `Node ${name} status is now: NodeNotReady`,
    about: { kind: 'Node', name },
    source: 'node-controller',
    at: now - 12 * MINUTE,
  };
}

function eventsOfDns({ name }: NodeSpec, now: number): EventSpec[] {
  const pod = 'coredns-7c5d9f6b8-0';
  const about = { kind: 'Pod', name: pod };
  return [
    {
      namespace: 'kube-system',
      name: `${pod}.182f3a6d0c9e41b8`,
      type: 'Normal',
      reason: 'Scheduled',
      message: `Successfully assigned kube-system/${pod} to ${name}`,
      about,
      source: 'default-scheduler',
      at: now - 50 * MINUTE,
    },
    {
      namespace: 'kube-system',
      name: `${pod}.182f3a6d0c9e41b9`,
      type: 'Warning',
      reason: 'Unhealthy',
      message:
        'Readiness probe failed: Get "http://10.244.0.7:8181/ready": context deadline exceeded',
      about,
      count: 7,
      firstAt: now - 48 * MINUTE,
      at: now - 3 * MINUTE,
    },
  ];
}
