import { ConnectedClusterSpec } from './Scenario';

const HOUR = 60 * 60 * 1000;
const CONTROL_PLANE = { 'node-role.kubernetes.io/control-plane': '' };

/** Two clusters in no cloud: one whose kubeconfig has a token, one whose kubeconfig has a client certificate. */
export function demoConnected(now: number): ConnectedClusterSpec[] {
  return [
    {
      name: 'factory-floor',
      version: 'v1.33.2',
      credential: 'Token',
      createdAt: Date.parse('2023-08-31T06:00:00Z'),
      nodes: [
        { ...node('factory-control-1', true), labels: CONTROL_PLANE },
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
        ...['factory-control-1', 'factory-worker-1'].map(name => ({
          namespace: 'kube-system',
          name: `cilium-${name}`,
          node: name,
          phase: 'Running' as const,
          cpu: 0.2,
          memory: 0.4,
        })),
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
        {
          namespace: 'kube-system',
          name: 'cilium-factory-worker-1.back-off',
          type: 'Warning',
          reason: 'Unhealthy',
          message:
            'Startup probe failed: dial tcp 127.0.0.1:9879: connect: connection refused',
          about: { kind: 'Pod', name: 'cilium-factory-worker-1' },
          count: 4,
          firstAt: now - 2 * HOUR,
          at: now - HOUR / 2,
        },
        {
          namespace: 'assembly',
          name: 'line-reports-0.unschedulable',
          type: 'Warning',
          reason: 'FailedScheduling',
          message:
            '0/3 nodes are available: 1 node(s) had untolerated taint, 2 Insufficient memory.',
          about: { kind: 'Pod', name: 'line-reports-0' },
          count: 31,
          firstAt: now - 5 * HOUR,
          at: now - HOUR / 10,
          source: 'default-scheduler',
        },
      ],
    },
    {
      name: 'edge-store-17',
      version: 'v1.32.6+k3s1',
      credential: 'Certificate',
      createdAt: Date.parse('2025-10-01T17:45:00Z'),
      // k3s brings a metrics server, which this shop has switched off.
      metricsServer: false,
      nodes: [{ ...node('store-17', true), labels: CONTROL_PLANE }],
    },
  ];
}

function node(name: string, ready: boolean) {
  return { name, ready, cpu: 8, memory: 32 };
}
