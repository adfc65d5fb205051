import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, isForAsking, kubectlGrant } from '../shared/rights';
import { toAzureRole } from './aksPolicies';
import { AKS_RIGHTS, AksRight } from './aksRights';

/** How the rights of one service principal are mended. */
export interface AksMends {
  /** Lets it ask for its rights. */
  ask: RightsMend;
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
  return {
    ask: {
      text: 'Let the service principal ask for its own rights.',
      command: roleCommand(
        'External Clusters Rights',
        AKS_RIGHTS.filter(isForAsking),
        principal,
      ),
    },
    grant: (feature, missing) => ({
      text: 'Give the service principal a role with what is missing.',
      command: roleCommand(`External Clusters ${feature}`, missing, principal),
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
      command: roleCommand('External Clusters Inside', data, principal),
    },
    {
      text: 'Where it uses Kubernetes RBAC, let the service principal read in the cluster.',
      command: kubectlGrant(`--user="${objectId}"`),
    },
  ];
}

/** Makes a role of the rights and assigns it, where all of them can be given. */
function roleCommand(
  name: string,
  rights: readonly AksRight[],
  { id, subscriptionId, cluster }: AksPrincipal,
): string {
  const subscription = `/subscriptions/${subscriptionId}`;
  const isWide = rights.some(({ ofSubscription }) => ofSubscription);
  const scope = isWide ? subscription : cluster ?? subscription;
  const description = 'Made for External Clusters.';
  const role = toAzureRole({ name, description, rights, subscriptionId });
  return [
    `az role definition create --role-definition ${inShell(
      JSON.stringify(role),
    )}`,
    `az role assignment create --assignee ${id} --role ${inShell(
      name,
    )} --scope ${inShell(scope)}`,
  ].join(' && ');
}
