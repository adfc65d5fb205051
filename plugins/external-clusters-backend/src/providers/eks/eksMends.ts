import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, kubectlGrant, serves, VIEWERS_GROUP } from '../shared/rights';
import { knownPartitionOf } from './AwsPartition';
import { toAwsPolicy } from './eksPolicies';
import { EKS_RIGHTS, EksRight } from './eksRights';
import { EksRef } from './EksRef';
import { AwsPrincipal } from './toPrincipal';

/** Lets a principal ask for its own rights. */
export function mendAsking(principal: AwsPrincipal): RightsMend {
  const rights = EKS_RIGHTS.filter(({ statement }) => statement === 'Rights');
  return {
    text: 'Let the account ask for its own rights.',
    command: policyCommand('rights', rights, principal),
  };
}

/**
 * Allows a principal a feature. All of it: a policy of the same name is replaced, with what it allowed before.
 */
export function mendFeature(
  feature: RightsFeature,
  principal: AwsPrincipal,
): RightsMend {
  const rights = EKS_RIGHTS.filter(right => serves(right, [feature]));
  return {
    text: 'Allow the account all that this takes.',
    command: policyCommand(feature.toLowerCase(), rights, principal),
  };
}

/** Lets a principal into a cluster, to read. */
export function mendClusterAccess(
  { name, region }: EksRef,
  { arn }: AwsPrincipal,
): RightsMend[] {
  const cluster = `--cluster-name ${name} --region ${region} --principal-arn ${inShell(
    arn,
  )}`;
  const { name: partition } = knownPartitionOf(region);
  const policy = `arn:${partition}:eks::aws:cluster-access-policy/AmazonEKSViewPolicy`;
  return [
    {
      text: 'Make an access entry of the cluster for the account, with the right to view.',
      command: [
        accessEntry(cluster),
        `aws eks associate-access-policy ${cluster} --policy-arn ${policy} --access-scope type=cluster`,
      ].join(' && '),
    },
    {
      text: 'No access policy of EKS that only views shows nodes and metrics: let the group of the access entry read them.',
      command: kubectlGrant(`--group=${VIEWERS_GROUP}`),
    },
  ];
}

/** An entry that is there keeps its groups: what is updated is replaced. */
function accessEntry(cluster: string): string {
  const groups = `--kubernetes-groups ${VIEWERS_GROUP}`;
  const others = `$(aws eks describe-access-entry ${cluster} --query "accessEntry.kubernetesGroups[?@!='${VIEWERS_GROUP}']" --output text)`;
  return [
    `aws eks create-access-entry ${cluster} ${groups}`,
    `aws eks update-access-entry ${cluster} ${groups} ${others}`,
  ].join(' || ');
}

function policyCommand(
  name: string,
  rights: readonly EksRight[],
  { kind, name: principal, accountId, resource }: AwsPrincipal,
): string {
  const policy = toAwsPolicy(rights, { accountId, principal: resource });
  const document = inShell(JSON.stringify(policy));
  return `aws iam put-${kind}-policy --${kind}-name ${inShell(
    principal,
  )} --policy-name external-clusters-${name} --policy-document ${document}`;
}
