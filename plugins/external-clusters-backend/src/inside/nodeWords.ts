import {
  NodeCondition,
  NodeStatus,
} from 'backstage-plugin-external-clusters-common';
import { KubernetesNode, KubernetesNodeCondition } from '../kubernetes';

type Words = Record<KubernetesNodeCondition['status'], string>;

/** https://kubernetes.io/docs/reference/node/node-status/#condition */
const WORDS: Record<string, Words> = {
  Ready: {
    True: 'Ready',
    False: 'Not ready',
    Unknown: 'Not heard of: its kubelet no longer reports',
  },
  MemoryPressure: {
    True: 'Short of memory',
    False: 'Enough memory',
    Unknown: 'Memory not known',
  },
  DiskPressure: {
    True: 'Short of disk space',
    False: 'Enough disk space',
    Unknown: 'Disk space not known',
  },
  PIDPressure: {
    True: 'Too many processes',
    False: 'Room for processes',
    Unknown: 'Number of processes not known',
  },
  NetworkUnavailable: {
    True: 'Network not set up',
    False: 'Network set up',
    Unknown: 'Network not known',
  },
};

const ANSWERS: Words = { True: 'yes', False: 'no', Unknown: 'not known' };

/** A node that is cordoned and not ready is not ready. */
export function statusOf(node: KubernetesNode): NodeStatus {
  if (!node.ready) return 'NotReady';
  return node.schedulable ? 'Ready' : 'Cordoned';
}

/** The status of a node in plain words, with everything that is wrong with it. */
export function statusText(
  { ready, schedulable }: KubernetesNode,
  conditions: NodeCondition[],
): string {
  const own = conditions.find(({ type }) => type === 'Ready');
  const words = [ready ? 'Ready' : own?.text ?? 'Not ready'];
  if (!schedulable) words.push('takes no new pods (cordoned)');
  // Of a node that is not heard of, nothing else is known either.
  const others = ready
    ? conditions.filter(({ type, ok }) => !ok && type !== 'Ready')
    : [];
  words.push(...others.map(({ text }) => lowerFirst(text)));
  return words.join(', ');
}

/**
 * A condition in plain words. Those of Kubernetes itself and of node-problem-detector name what is wrong, so that True
 * is bad; those that end in Ready (EKS has more of them) are the other way round.
 */
export function toNodeCondition(
  condition: KubernetesNodeCondition,
): NodeCondition {
  const { type, status, message, since } = condition;
  const words = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined;
  return {
    type,
    ok: status === (type.endsWith('Ready') ? 'True' : 'False'),
    text: words ? words[status] : `${spaced(type)}: ${ANSWERS[status]}`,
    message,
    since,
  };
}

/** `KernelDeadlock` becomes `Kernel deadlock`. */
function spaced(type: string): string {
  const words = type.replace(/([a-z0-9])([A-Z])(?=[a-z])/g, '$1 $2');
  return words.charAt(0) + words.slice(1).replace(/ [A-Z]/g, toLower);
}

function lowerFirst(text: string): string {
  return text.replace(/^[A-Z](?=[a-z])/, toLower);
}

function toLower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
