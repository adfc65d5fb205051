/** What AKS fills in for a cluster that does not say otherwise. */
export const CLUSTER_DEFAULTS = {
  enableRBAC: true,
  supportPlan: 'KubernetesOfficial',
  servicePrincipalProfile: { clientId: 'msi' },
  networkProfile: {
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    networkDataplane: 'azure',
    loadBalancerSku: 'standard',
    outboundType: 'loadBalancer',
    podCidr: '10.244.0.0/16',
    serviceCidr: '10.0.0.0/16',
    dnsServiceIP: '10.0.0.10',
    ipFamilies: ['IPv4'],
  },
  autoUpgradeProfile: { nodeOSUpgradeChannel: 'NodeImage' },
  securityProfile: {},
  storageProfile: {
    diskCSIDriver: { enabled: true },
    fileCSIDriver: { enabled: true },
    snapshotController: { enabled: true },
  },
  oidcIssuerProfile: { enabled: false },
  metricsProfile: { costAnalysis: { enabled: false } },
};

/** What AKS fills in for a pool that does not say otherwise. */
export const POOL_DEFAULTS = {
  vmSize: 'Standard_D4ds_v5',
  osDiskSizeGB: 128,
  osDiskType: 'Ephemeral',
  kubeletDiskType: 'OS',
  maxPods: 110,
  type: 'VirtualMachineScaleSets',
  mode: 'User',
  osType: 'Linux',
  osSKU: 'Ubuntu',
  scaleDownMode: 'Delete',
  enableNodePublicIP: false,
  enableFIPS: false,
  upgradeSettings: { maxSurge: '10%' },
};
