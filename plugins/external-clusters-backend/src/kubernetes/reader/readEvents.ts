import {
  CallOptions,
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { EventScope, EventsReading, KubernetesEvent } from './KubernetesReader';
import { readFitting } from './readFitting';
import { readListPage } from './readListPage';
import { toKubernetesEvent } from './toKubernetesEvent';

const FITTING = { limit: 2_000, smallest: 100 };

/**
 * Reads a list of events over as many pages as it may cost. What goes wrong after the first page ends the reading with
 * the events that are there.
 */
export async function readEvents(
  transport: ClusterTransport,
  credential: ClusterCredential,
  scope: EventScope,
  options: CallOptions,
): Promise<EventsReading> {
  const call = toCall(scope);
  const readPage = (from: string | undefined) =>
    readFitting(FITTING, limit =>
      readListPage(
        transport,
        credential,
        { ...call, limit, continue: from },
        options,
        toKubernetesEvent,
      ),
    );
  const events: KubernetesEvent[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < scope.pages; pages += 1) {
    try {
      const page = await readPage(next);
      events.push(...page.items);
      next = page.continue;
    } catch (error) {
      if (pages === 0 || !isProviderError(error)) throw error;
      return { events, isWhole: false };
    }
    if (next === undefined) return { events, isWhole: true };
  }
  return { events, isWhole: false };
}

function toCall({ namespace, kind, type }: EventScope) {
  const selectors = [
    kind && `involvedObject.kind=${kind}`,
    type && `type=${type}`,
  ].filter(Boolean);
  return {
    path:
      namespace === undefined
        ? '/api/v1/events'
        : `/api/v1/namespaces/${encodeURIComponent(namespace)}/events`,
    accept: 'json' as const,
    action: `list events in ${namespace ?? 'all namespaces'}`,
    fieldSelector: selectors.join(',') || undefined,
  };
}
