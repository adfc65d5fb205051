import {
  AccountGrant,
  ActionRule,
  AllowedActions,
  ClusterAction,
  Origin,
} from 'backstage-plugin-external-clusters-common';

/** All that decides what may be done with a cluster. */
export interface ActionContext {
  origin: Origin;
  /** The caller is an admin, or owns the registration. */
  owned: boolean;
  /** The provider can change clusters. */
  canEdit: boolean;
  /** What the account lets the owner do. */
  grants: AccountGrant[];
  /** Actions that the permission framework does not deny. */
  permitted: ReadonlySet<ClusterAction>;
}

const ALLOWED: ActionRule = { allowed: true };

/**
 * The one place where it is decided what may be done with a cluster:
 * capability of the provider, origin, grant of the account, permission.
 */
export function allowedActions(context: ActionContext): AllowedActions {
  return {
    editRegistration: decide(context, 'editRegistration'),
    transfer: decide(context, 'transfer'),
    edit: decide(context, 'edit', refuseEdit),
    disconnect: decide(context, 'disconnect'),
    delete: decide(context, 'delete', refuseDelete),
  };
}

function decide(
  context: ActionContext,
  action: ClusterAction,
  refuse: (context: ActionContext) => string | undefined = () => undefined,
): ActionRule {
  const reason =
    refuse(context) ?? refuseStranger(context) ?? refuseDenied(context, action);
  return reason ? { allowed: false, reason } : ALLOWED;
}

function refuseStranger({ owned }: ActionContext) {
  return owned ? undefined : 'Only the owner or an admin may do this.';
}

function refuseDenied({ permitted }: ActionContext, action: ClusterAction) {
  return permitted.has(action)
    ? undefined
    : 'A permission of this portal does not allow it.';
}

function refuseEdit({ origin, canEdit, grants }: ActionContext) {
  if (origin === 'Connected') {
    return 'Clusters connected by kubeconfig are view only.';
  }
  if (!canEdit) return 'Its provider cannot change clusters from here.';
  if (!grants.includes('edit')) {
    return 'The account of this cluster may only be used to view it.';
  }
  return undefined;
}

function refuseDelete({ origin }: ActionContext) {
  return origin === 'Created'
    ? undefined
    : 'Only clusters created here can be deleted here. Disconnect it instead: the cluster itself stays.';
}
