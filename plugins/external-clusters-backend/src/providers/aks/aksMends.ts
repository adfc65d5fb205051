import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, isForAsking, kubectlGrant, serves } from '../shared/rights';
import { toAzureRole } from './aksPolicies';
import { AKS_RIGHTS, AksRight } from './aksRights';

/** How the rights of one service principal are mended. */
export interface AksMends {
  /** Lets it ask for its rights. */
  ask: RightsMend;
  /** Lets it do all that a feature takes, of which some is missing. */
  grant(feature: RightsFeature, missing: AksRight[]): RightsMend;
  clusterAccess: RightsMend[];
}

/** To whom rights are given, and where. */
export interface AksPrincipal {
  /** Client or object id. */
  id: string;
  subscriptionId: string;
  /** ARM id of the cluster that it is about. */
  cluster: string | undefined;
}

/** The commands for a service principal: on one cluster where one is given, else in its subscription. */
export function aksMends(principal: AksPrincipal): AksMends {
  const asking = AKS_RIGHTS.filter(isForAsking);
  return {
    ask: {
      text: 'Let the service principal ask for its own rights.',
      command: roleCommand('Rights', asking, {
        ...principal,
        scope: scopeOf(principal, asking),
      }),
    },
    grant: (feature, missing) => ({
      text: 'Give the service principal a role with all that this takes.',
      command: featureCommand(feature, principal, missing),
    }),
    clusterAccess: clusterAccess(principal),
  };
}

function clusterAccess(principal: AksPrincipal): RightsMend[] {
  const { id } = principal;
  const data = AKS_RIGHTS.filter(({ isData }) => isData);
  const objectId = `$(az ad sp show --id ${id} --query id --output tsv)`;
  return [
    {
      text: 'Where the cluster uses Azure RBAC, give the service principal a role with the data actions.',
      command: featureCommand('Inside', principal, data),
    },
    {
      text: 'Where it uses Kubernetes RBAC, let the service principal read in the cluster.',
      command: kubectlGrant(`--user="${objectId}"`),
    },
  ];
}

/** All of the feature: what a role is updated to replaces what it was. */
function featureCommand(
  feature: RightsFeature,
  principal: AksPrincipal,
  missing: readonly AksRight[],
): string {
  const rights = AKS_RIGHTS.filter(right => serves(right, [feature]));
  const scope = scopeOf(principal, missing);
  return roleCommand(feature, rights, { ...principal, scope });
}

/** The smallest place where all these rights can be given. */
function scopeOf(
  { subscriptionId, cluster }: AksPrincipal,
  rights: readonly AksRight[],
): string {
  const subscription = `/subscriptions/${subscriptionId}`;
  const isWide = rights.some(({ ofSubscription }) => ofSubscription);
  return isWide ? subscription : cluster ?? subscription;
}

/** Makes or updates a role of the rights and assigns it. It may be run again: an assignment that is there is kept. */
function roleCommand(
  purpose: string,
  rights: readonly AksRight[],
  { id, subscriptionId, scope }: AksPrincipal & { scope: string },
): string {
  // Roles of one name are one for the whole tenant, and this one can be assigned in its subscription only.
  const name = `External Clusters ${purpose} ${subscriptionId}`;
  const description = 'Made for External Clusters.';
  const role = toAzureRole({ name, description, rights, subscriptionId });
  const definition = `--role-definition ${inShell(JSON.stringify(role))}`;
  return [
    // The update looks for the role by its name and fails where there is none.
    `az role definition update ${definition} || az role definition create ${definition}`,
    `az role assignment create --assignee ${id} --role ${inShell(
      name,
    )} --scope ${inShell(scope)}`,
  ].join(' && ');
}
