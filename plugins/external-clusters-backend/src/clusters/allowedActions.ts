import {
  AccountGrant,
  ActionRule,
  AllowedActions,
  ClusterAction,
  ClusterState,
  OperationKind,
  Origin,
} from 'backstage-plugin-external-clusters-common';

/** All that decides what may be done with a cluster. */
export interface ActionContext {
  origin: Origin;
  state: ClusterState;
  /** The caller is an admin, or owns the registration. */
  owned: boolean;
  /** What the provider can do with its clusters. */
  changes: OperationKind[];
  /** Whether people can be told how to sign in to the cluster by themselves. */
  kubeconfig: KubeconfigOffer;
  /** What the account lets the owner do. */
  grants: AccountGrant[];
  /** Actions that the permission framework does not deny. */
  permitted: ReadonlySet<ClusterAction>;
  /** What runs on the cluster now, in words: `Upgrade to 1.33.2`. */
  busyWith?: string;
}

/** `SwitchedOff` by the operator; `Unsupported` by the provider. */
export type KubeconfigOffer = 'Offered' | 'SwitchedOff' | 'Unsupported';

type Refusal = (context: ActionContext) => string | undefined;

const ALLOWED: ActionRule = { allowed: true };

const NODE_POOL_CHANGES: OperationKind[] = [
  'CreateNodePool',
  'UpdateNodePool',
  'UpgradeNodePool',
  'DeleteNodePool',
];

/** What speaks against each action, the strongest reason first. */
const REFUSALS: Record<ClusterAction, Refusal[]> = {
  editRegistration: [],
  transfer: [],
  upgrade: [...changing('UpgradeControlPlane'), whileStopped, whileBusy],
  editNodePools: [...changing(...NODE_POOL_CHANGES), whileStopped, whileBusy],
  start: [...changing('StartCluster'), unlessStopped, whileBusy],
  stop: [...changing('StopCluster'), unlessStarted, whileBusy],
  getKubeconfig: [unlessSwitchedOn, whereSecret, unlessKnown, whereMissing],
  disconnect: [whileBusy],
  delete: [
    unlessCreated,
    unlessPossible('DeleteCluster'),
    unlessGranted('create'),
    whileBusy,
  ],
};

/**
 * The one place where it is decided what may be done with a cluster:
 * capability of the provider, origin, grant of the account, permission, state.
 */
export function allowedActions(context: ActionContext): AllowedActions {
  const decide = (action: ClusterAction): ActionRule => {
    const refusals = [
      ...REFUSALS[action],
      unlessOwned,
      unlessPermitted(action),
    ];
    for (const refuse of refusals) {
      const reason = refuse(context);
      if (reason) return { allowed: false, reason };
    }
    return ALLOWED;
  };
  return {
    editRegistration: decide('editRegistration'),
    transfer: decide('transfer'),
    upgrade: decide('upgrade'),
    editNodePools: decide('editNodePools'),
    start: decide('start'),
    stop: decide('stop'),
    getKubeconfig: decide('getKubeconfig'),
    disconnect: decide('disconnect'),
    delete: decide('delete'),
  };
}

function changing(...kinds: OperationKind[]): Refusal[] {
  return [
    whereConnected,
    unlessPossible(...kinds),
    unlessGranted('edit'),
    whereMissing,
  ];
}

function whereConnected({ origin }: ActionContext) {
  return origin === 'Connected'
    ? 'Clusters connected by kubeconfig are view only.'
    : undefined;
}

function unlessSwitchedOn({ kubeconfig }: ActionContext) {
  return kubeconfig === 'SwitchedOff'
    ? 'The operator of this portal does not offer kubeconfigs.'
    : undefined;
}

/** All that is known of a connected cluster is the kubeconfig that the portal itself signs in with. */
function whereSecret({ origin }: ActionContext) {
  return origin === 'Connected'
    ? 'The kubeconfig of a connected cluster is a secret of the portal.'
    : undefined;
}

function unlessKnown({ kubeconfig }: ActionContext) {
  return kubeconfig === 'Unsupported'
    ? 'Its provider cannot do that.'
    : undefined;
}

function unlessPossible(...kinds: OperationKind[]): Refusal {
  return ({ changes }) =>
    kinds.some(kind => changes.includes(kind))
      ? undefined
      : 'Its provider cannot do that.';
}

function unlessGranted(grant: AccountGrant): Refusal {
  return ({ grants }) =>
    grants.includes(grant)
      ? undefined
      : 'The account of this cluster may not be used for that.';
}

function unlessCreated({ origin }: ActionContext) {
  return origin === 'Created'
    ? undefined
    : 'Only clusters created here can be deleted here. Disconnect it instead: the cluster itself stays.';
}

function whereMissing({ state }: ActionContext) {
  return state === 'Missing' ? 'The cluster does not exist.' : undefined;
}

function whileStopped({ state }: ActionContext) {
  return state === 'Stopped' ? 'Start the cluster first.' : undefined;
}

function unlessStopped({ state }: ActionContext) {
  return state === 'Stopped' ? undefined : 'The cluster is not stopped.';
}

function unlessStarted({ state }: ActionContext) {
  return ['Running', 'Warning', 'Error'].includes(state)
    ? undefined
    : 'The cluster is not running.';
}

function whileBusy({ busyWith }: ActionContext) {
  return busyWith ? `The cluster is busy with: ${busyWith}.` : undefined;
}

function unlessOwned({ owned }: ActionContext) {
  return owned ? undefined : 'Only the owner or an admin may do this.';
}

function unlessPermitted(action: ClusterAction): Refusal {
  return ({ permitted }) =>
    permitted.has(action)
      ? undefined
      : 'A permission of this portal does not allow it.';
}
