import { FactGroup } from 'backstage-plugin-external-clusters-common';
import { factGroup } from '../shared/factGroup';
import type { RawAksCluster } from './AksClient';

/** What Azure tells of a cluster beyond the words that all providers share. */
export function toFactGroups(cluster: RawAksCluster): FactGroup[] {
  return [
    ...factGroup('Azure', [
      ['Location', cluster.location],
      ['Resource group', cluster.id?.split('/')[4]],
      ['Node resource group', cluster.nodeResourceGroup],
      ['Provisioning state', cluster.provisioningState],
      ['Power state', cluster.powerState?.code],
      ['Pricing tier', cluster.sku?.tier],
      ['Support plan', cluster.supportPlan],
      ['Identity', cluster.identity?.type],
    ]),
    ...apiServerFacts(cluster),
    ...accessFacts(cluster),
    ...networkFacts(cluster),
    ...factGroup('Upgrades', [
      ['Cluster channel', cluster.autoUpgradeProfile?.upgradeChannel],
      ['Node image channel', cluster.autoUpgradeProfile?.nodeOSUpgradeChannel],
    ]),
  ];
}

function apiServerFacts(cluster: RawAksCluster): FactGroup[] {
  const profile = cluster.apiServerAccessProfile;
  return factGroup('API server', [
    ['FQDN', cluster.fqdn],
    ['Private FQDN', cluster.privateFqdn],
    ['DNS prefix', cluster.dnsPrefix],
    ['Private cluster', profile?.enablePrivateCluster],
    ['Authorized IP ranges', profile?.authorizedIPRanges],
    ['Public network access', cluster.publicNetworkAccess],
  ]);
}

function accessFacts(cluster: RawAksCluster): FactGroup[] {
  const { aadProfile, oidcIssuerProfile } = cluster;
  return factGroup('Access', [
    ['Kubernetes RBAC', cluster.enableRbac],
    ['Microsoft Entra sign-in', aadProfile !== undefined],
    ['Azure RBAC for Kubernetes', aadProfile?.enableAzureRbac],
    ['Local accounts', cluster.disableLocalAccounts !== true],
    ['OIDC issuer', oidcIssuerProfile?.issuerURL],
  ]);
}

function networkFacts({ networkProfile }: RawAksCluster): FactGroup[] {
  return factGroup('Network', [
    ['Plugin', networkProfile?.networkPlugin],
    ['Plugin mode', networkProfile?.networkPluginMode],
    ['Data plane', networkProfile?.networkDataplane],
    ['Policy', networkProfile?.networkPolicy],
    ['Pod CIDRs', networkProfile?.podCidrs ?? networkProfile?.podCidr],
    [
      'Service CIDRs',
      networkProfile?.serviceCidrs ?? networkProfile?.serviceCidr,
    ],
    ['DNS service IP', networkProfile?.dnsServiceIP],
    ['Outbound type', networkProfile?.outboundType],
    ['Load balancer', networkProfile?.loadBalancerSku],
  ]);
}
