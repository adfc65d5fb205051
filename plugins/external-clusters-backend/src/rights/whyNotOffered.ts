import {
  AccountGrant,
  OperationKind,
  Origin,
  RightsFeature,
} from 'backstage-plugin-external-clusters-common';

/** What decides, besides rights, whether a feature can be had at all. */
export interface OfferContext {
  /** What the provider can do with its clusters. */
  changes: OperationKind[];
  /** What the account lets its user do. */
  grants: AccountGrant[];
  /** Of the cluster; absent where the whole account is asked about. */
  origin?: Origin;
  /** Whether the operator lets clusters be created. */
  mayCreate: boolean;
}

interface Need {
  changes: OperationKind[];
  grant: AccountGrant;
}

/** What changes need; the other features need nothing. */
const NEEDS: Partial<Record<RightsFeature, Need>> = {
  Upgrade: { changes: ['UpgradeControlPlane'], grant: 'edit' },
  NodePools: {
    changes: ['CreateNodePool', 'UpdateNodePool', 'DeleteNodePool'],
    grant: 'edit',
  },
  Power: { changes: ['StartCluster', 'StopCluster'], grant: 'edit' },
  Create: { changes: ['CreateCluster'], grant: 'create' },
  Delete: { changes: ['DeleteCluster'], grant: 'create' },
};

/** Why nobody needs the rights of a feature here, in words; undefined where it is offered. */
export function whyNotOffered(
  feature: RightsFeature,
  { changes, grants, origin, mayCreate }: OfferContext,
): string | undefined {
  const need = NEEDS[feature];
  if (!need) return undefined;
  if (origin === 'Connected') {
    return 'Clusters connected by kubeconfig are view only.';
  }
  if (!need.changes.some(kind => changes.includes(kind))) {
    return 'The provider cannot do that.';
  }
  if (feature === 'Delete' && origin === 'Imported') {
    return 'Only clusters created here can be deleted here.';
  }
  if (feature === 'Create' && !mayCreate) {
    return 'The operator of this portal switched it off.';
  }
  return grants.includes(need.grant)
    ? undefined
    : 'The account may not be used for that.';
}
