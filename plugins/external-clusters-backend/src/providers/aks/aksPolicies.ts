import { isForAsking, serves, VIEWING } from '../shared/rights';
import { AKS_RIGHTS, AksRight } from './aksRights';

interface RoleSpec {
  name: string;
  description: string;
  rights: readonly AksRight[];
  /** Whose clusters it can be assigned to. */
  subscriptionId: string;
}

/** The definition of a custom role of Azure, as `az role definition create` and the portal of Azure take it. */
export function toAzureRole(spec: RoleSpec) {
  const { name, description, rights, subscriptionId } = spec;
  const names = (isData: boolean) =>
    rights.filter(right => (right.isData ?? false) === isData).map(nameOf);
  return {
    Name: name,
    IsCustom: true,
    Description: description,
    Actions: names(false),
    NotActions: [],
    DataActions: names(true),
    NotDataActions: [],
    AssignableScopes: [`/subscriptions/${subscriptionId}`],
  };
}

/** A role with which clusters can be seen and looked into, and nothing else. */
export const AKS_VIEWER_ROLE = toAzureRole({
  name: 'External Clusters Viewer',
  description: 'Sees AKS clusters and signs in to them as an ordinary user.',
  rights: AKS_RIGHTS.filter(
    right => isForAsking(right) || serves(right, VIEWING),
  ),
  subscriptionId: 'SUBSCRIPTION_ID',
});

/** A role with which everything can be done that is done here. */
export const AKS_EDITOR_ROLE = toAzureRole({
  name: 'External Clusters Editor',
  description:
    'Sees, creates, changes and deletes AKS clusters, and signs in to them as an ordinary user.',
  rights: AKS_RIGHTS,
  subscriptionId: 'SUBSCRIPTION_ID',
});

/** The viewer's role as text, for copying. */
export const aksLeastPrivilegePolicy = JSON.stringify(
  AKS_VIEWER_ROLE,
  undefined,
  2,
);

function nameOf({ name }: AksRight): string {
  return name;
}
