import { KubernetesPlatform } from '../KubernetesClusterSpec';
import { NodeSpec } from '../NodeSpec';

interface PlatformFacts {
  /** Labels that the cloud gives to the nodes of a pool. */
  poolLabelsOf(pool: string): Readonly<Record<string, string>>;
  providerIdOf(node: NodeSpec, uid: string): string | undefined;
  osImage: string;
  kernelVersion: string;
  containerRuntimeVersion: string;
}

/** What tells nodes of the clouds apart, as seen on real nodes of 2026. */
export const platformFacts: Readonly<
  Record<KubernetesPlatform, PlatformFacts>
> = {
  aks: {
    poolLabelsOf: pool => ({
      agentpool: pool,
      'kubernetes.azure.com/agentpool': pool,
    }),
    providerIdOf: node =>
      `azure:///subscriptions/simulated/providers/Microsoft.Compute/virtualMachineScaleSets/aks-${
        node.pool ?? 'nodes'
      }/virtualMachines/${node.name}`,
    osImage: 'Ubuntu 22.04.5 LTS',
    kernelVersion: '5.15.0-1092-azure',
    containerRuntimeVersion: 'containerd://1.7.27-1',
  },
  eks: {
    poolLabelsOf: pool => ({ 'eks.amazonaws.com/nodegroup': pool }),
    providerIdOf: (node, uid) =>
      `aws:///${node.zone ?? ''}/i-0${uid.replaceAll('-', '').slice(0, 16)}`,
    osImage: 'Amazon Linux 2023.8.20250808',
    kernelVersion: '6.12.40-64.114.amzn2023.x86_64',
    containerRuntimeVersion: 'containerd://1.7.27',
  },
  gke: {
    poolLabelsOf: pool => ({ 'cloud.google.com/gke-nodepool': pool }),
    providerIdOf: node => `gce://simulated/${node.zone ?? ''}/${node.name}`,
    osImage: 'Container-Optimized OS from Google',
    kernelVersion: '6.6.93+',
    containerRuntimeVersion: 'containerd://2.0.6',
  },
  plain: {
    poolLabelsOf: () => ({}),
    providerIdOf: () => undefined,
    osImage: 'Debian GNU/Linux 13 (trixie)',
    kernelVersion: '6.12.41+deb13-amd64',
    containerRuntimeVersion: 'containerd://2.1.4',
  },
};
