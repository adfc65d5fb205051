import {
  Access,
  AccessStatus,
  ClusterState,
  Condition,
  ConditionType,
  NodeCount,
  NodePool,
} from 'backstage-plugin-external-clusters-common';
import { isSilent } from './isSilent';
import { dateOf, isExpired, judgeExpiry } from './judgeExpiry';

/** What the conditions are derived from; a `ClusterRecord` fits. */
export interface ConditionFacts {
  state: ClusterState;
  cloudAccess: Access;
  clusterAccess: Access;
  /** Of the credential with which the cluster itself is read. */
  credentialExpiresAt?: number;
  controlPlane: { status: Condition['status']; message?: string };
  nodes: NodeCount;
  /** As the cloud tells of them. */
  nodePools?: NodePool[];
}

type Judged = Omit<Condition, 'type'>;

/** The server answered, whatever it said. */
const ANSWERED: ReadonlySet<AccessStatus> = new Set([
  'Ok',
  'Unauthorized',
  'Forbidden',
  'Throttled',
  'CredentialExpired',
]);
const REFUSED: ReadonlySet<AccessStatus> = new Set([
  'Unauthorized',
  'CredentialExpired',
]);

/** The four conditions of a cluster, in the shape that Kubernetes gives them. */
export function toConditions(given: ConditionFacts, now: number): Condition[] {
  const facts = withExpiry(given, now);
  const judged: Record<ConditionType, Judged> = {
    Reachable: judgeReachable(facts),
    CredentialValid: judgeCredential(facts, now),
    ControlPlaneHealthy: judgeControlPlane(facts),
    NodesReady: judgeNodes(facts),
  };
  return (Object.keys(judged) as ConditionType[]).map(type => ({
    type,
    ...judged[type],
  }));
}

/** A credential that has ended since the cluster was last read is none, whatever was read with it. */
function withExpiry(facts: ConditionFacts, now: number): ConditionFacts {
  const { status } = facts.clusterAccess;
  const expired = expiredAccess(facts, now);
  return expired && (status === 'Ok' || status === 'Unauthorized')
    ? { ...facts, clusterAccess: expired }
    : facts;
}

function expiredAccess(
  { credentialExpiresAt: since }: ConditionFacts,
  now: number,
): Access | undefined {
  if (since === undefined || !isExpired(since, now)) return undefined;
  const message = `The credential ended on ${dateOf(since)}.`;
  return { status: 'CredentialExpired', since, message };
}

function judgeReachable({ clusterAccess, state }: ConditionFacts): Judged {
  const { status, message, since } = clusterAccess;
  if (status === 'NotRead') {
    return unknown('NotRead', 'The cluster itself was not read yet.');
  }
  if (ANSWERED.has(status)) {
    return {
      status: 'True',
      reason: 'Answered',
      message: 'The API server of the cluster answers.',
      lastTransitionTime: since,
    };
  }
  return {
    status: isSilent(state) ? 'Unknown' : 'False',
    reason: status,
    message: message ?? 'The API server of the cluster does not answer.',
    lastTransitionTime: since,
  };
}

function judgeCredential(facts: ConditionFacts, now: number): Judged {
  const { cloudAccess, clusterAccess, credentialExpiresAt } = facts;
  const refused =
    [cloudAccess, clusterAccess].find(access => REFUSED.has(access.status)) ??
    expiredAccess(facts, now);
  if (refused) {
    return {
      status: 'False',
      reason: refused.status,
      message: refused.message ?? 'The credential was refused.',
      lastTransitionTime: refused.since,
    };
  }
  const accepted = [cloudAccess, clusterAccess].find(access =>
    ANSWERED.has(access.status),
  );
  if (!accepted) {
    return unknown('NotRead', 'Nobody could be asked with the credential.');
  }
  return {
    ...judgeExpiry(credentialExpiresAt, now),
    lastTransitionTime: accepted.since,
  };
}

function judgeControlPlane(facts: ConditionFacts): Judged {
  const { controlPlane, clusterAccess } = facts;
  if (controlPlane.status === 'Unknown' || clusterAccess.status !== 'Ok') {
    return unknown('NotRead', 'The cluster itself cannot be asked now.');
  }
  const healthy = controlPlane.status === 'True';
  return {
    status: controlPlane.status,
    reason: healthy ? 'Ready' : 'NotReady',
    message:
      controlPlane.message ??
      (healthy ? 'The API server is ready.' : 'The API server is not ready.'),
  };
}

function judgeNodes(facts: ConditionFacts): Judged {
  const { nodes, state, nodePools } = facts;
  const { ready, total } = nodes;
  if (ready === undefined || total === undefined) {
    return unknown('NotRead', nodes.why ?? 'Not read yet');
  }
  if (state === 'Stopped') {
    return unknown('Stopped', 'The cluster is stopped.');
  }
  // Where the cloud tells of node pools, it counts for a cluster that cannot be asked.
  if (facts.clusterAccess.status !== 'Ok' && !nodePools) {
    return unknown(
      'NotRead',
      `When last read, ${ready} of ${total} were ready.`,
    );
  }
  const all = ready >= total;
  return {
    status: all ? 'True' : 'False',
    reason: all ? 'AllReady' : 'SomeNotReady',
    message: `${ready} of ${total} nodes are ready.`,
  };
}

function unknown(reason: string, message: string): Judged {
  return { status: 'Unknown', reason, message };
}
