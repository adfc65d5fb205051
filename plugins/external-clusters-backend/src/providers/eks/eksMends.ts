import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, kubectlGrant, VIEWERS_GROUP } from '../shared/rights';
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

/** Allows a principal what a feature is missing. */
export function mendMissing(
  feature: RightsFeature,
  missing: EksRight[],
  principal: AwsPrincipal,
): RightsMend {
  return {
    text: 'Allow the account what is missing.',
    command: policyCommand(feature.toLowerCase(), missing, principal),
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
        `aws eks create-access-entry ${cluster} --kubernetes-groups ${VIEWERS_GROUP}`,
        `aws eks associate-access-policy ${cluster} --policy-arn ${policy} --access-scope type=cluster`,
      ].join(' && '),
    },
    {
      text: 'No access policy of EKS that only views shows nodes and metrics: let the group of the access entry read them.',
      command: kubectlGrant(`--group=${VIEWERS_GROUP}`),
    },
  ];
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
