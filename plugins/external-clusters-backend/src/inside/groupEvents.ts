import { ClusterEvent } from 'backstage-plugin-external-clusters-common';
import { KubernetesEvent } from '../kubernetes';

/** Puts repeats together: the same words about the same object by the same source; the latest first. */
export function groupEvents(events: KubernetesEvent[]): ClusterEvent[] {
  const groups = new Map<string, ClusterEvent>();
  for (const event of events) {
    const key = keyOf(event);
    const group = groups.get(key);
    groups.set(key, group ? merge(group, event) : event);
  }
  return [...groups.values()].sort(latestFirst);
}

function keyOf(event: KubernetesEvent): string {
  const { type, reason, message, object, source } = event;
  const { kind, namespace, name } = object;
  return JSON.stringify([type, reason, message, source, kind, namespace, name]);
}

function merge(group: ClusterEvent, event: KubernetesEvent): ClusterEvent {
  return {
    ...group,
    count: group.count + event.count,
    firstSeenAt: earliest(group.firstSeenAt, event.firstSeenAt),
    lastSeenAt: latest(group.lastSeenAt, event.lastSeenAt),
  };
}

function earliest(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? a ?? b : Math.min(a, b);
}

function latest(a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? a ?? b : Math.max(a, b);
}

/** Of the same moment, warnings come first. */
function latestFirst(a: ClusterEvent, b: ClusterEvent): number {
  const later = (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0);
  return later || Number(b.type === 'Warning') - Number(a.type === 'Warning');
}
