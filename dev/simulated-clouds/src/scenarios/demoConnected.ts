import { ConnectedClusterSpec } from './Scenario';

const HOUR = 60 * 60 * 1000;

/** Two clusters in no cloud: one whose kubeconfig has a token, one whose kubeconfig has a client certificate. */
export function demoConnected(now: number): ConnectedClusterSpec[] {
  return [
    {
      name: 'factory-floor',
      version: 'v1.33.2',
      credential: 'Token',
      createdAt: Date.parse('2023-08-31T06:00:00Z'),
      nodes: [
        node('factory-control-1', true),
        node('factory-worker-1', true),
        node('factory-worker-2', false),
      ],
      pods: [
        {
          namespace: 'assembly',
          name: 'line-controller-0',
          node: 'factory-worker-1',
          phase: 'Running',
          cpu: 1,
          memory: 2,
        },
        { namespace: 'assembly', name: 'line-reports-0', phase: 'Pending' },
      ],
      events: [
        {
          namespace: 'default',
          name: 'factory-worker-2.not-ready',
          type: 'Warning',
          reason: 'NodeNotReady',
          message: 'Node factory-worker-2 status is now: NodeNotReady',
          about: { kind: 'Node', name: 'factory-worker-2' },
          at: now - HOUR,
        },
      ],
    },
    {
      name: 'edge-store-17',
      version: 'v1.32.6+k3s1',
      credential: 'Certificate',
      createdAt: Date.parse('2025-10-01T17:45:00Z'),
      nodes: [node('store-17', true)],
    },
  ];
}

function node(name: string, ready: boolean) {
  return { name, ready, cpu: 8, memory: 32 };
}
