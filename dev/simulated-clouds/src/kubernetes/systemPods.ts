import { KubernetesPlatform } from './KubernetesClusterSpec';
import { NodeSpec } from './NodeSpec';
import { PodSpec } from './PodSpec';

const NAMESPACE = 'kube-system';

/** Names of what each cloud runs on every node. */
const DAEMONS: Readonly<Record<KubernetesPlatform, readonly string[]>> = {
  aks: ['azure-cns', 'cloud-node-manager', 'csi-azuredisk-node', 'kube-proxy'],
  eks: ['aws-node', 'ebs-csi-node', 'kube-proxy'],
  gke: ['fluentbit-gke', 'gke-metrics-agent', 'kube-proxy', 'pdcsi-node'],
  plain: ['cilium', 'kube-proxy'],
};

/** What runs in kube-system of a cluster whose spec says nothing of pods: daemons on every node, DNS and metrics. */
export function systemPods(
  platform: KubernetesPlatform,
  nodes: readonly NodeSpec[],
): PodSpec[] {
  return [
    ...nodes.flatMap(node =>
      DAEMONS[platform].map(daemon => daemonPod(daemon, node)),
    ),
    ...nodes
      .slice(0, 2)
      .map((node, index) => serverPod('coredns', node, index)),
    ...nodes
      .slice(0, 1)
      .map((node, index) => serverPod('metrics-server', node, index)),
  ];
}

function daemonPod(daemon: string, node: NodeSpec): PodSpec {
  return {
    namespace: NAMESPACE,
    name: `${daemon}-${node.name}`,
    node: node.name,
    phase: 'Running',
    labels: { 'k8s-app': daemon },
    cpu: 0.05,
    memory: 0.1,
  };
}

function serverPod(name: string, node: NodeSpec, index: number): PodSpec {
  return {
    namespace: NAMESPACE,
    name: `${name}-7c5d9f6b8-${index}`,
    node: node.name,
    phase: 'Running',
    labels: { 'k8s-app': name },
    cpu: 0.1,
    memory: 0.2,
  };
}
