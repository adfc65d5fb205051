import {
  CallOptions,
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterTransport } from '../transport';
import { EventScope, EventsReading, KubernetesEvent } from './KubernetesReader';
import { ListCall, ListPage, readListPage } from './readListPage';
import { toKubernetesEvent } from './toKubernetesEvent';

const PAGE_SIZE = 2_000;
const SMALLEST_PAGE = 100;

type ReadPage = (
  page: Pick<ListCall, 'limit' | 'continue'>,
) => Promise<ListPage<KubernetesEvent>>;

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
  const read: ReadPage = page =>
    readListPage(
      transport,
      credential,
      { ...call, ...page },
      options,
      toKubernetesEvent,
    );
  const events: KubernetesEvent[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < scope.pages; pages += 1) {
    try {
      const page = await readFitting(read, PAGE_SIZE, next);
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

/** Where the events are too large for one answer, fewer of them will do. */
async function readFitting(
  read: ReadPage,
  limit: number,
  next: string | undefined,
): Promise<ListPage<KubernetesEvent>> {
  try {
    return await read({ limit, continue: next });
  } catch (error) {
    const less = Math.floor(limit / 4);
    const isTooLarge =
      isProviderError(error) && error.code === 'RESPONSE_TOO_LARGE';
    if (!isTooLarge || less < SMALLEST_PAGE) throw error;
    return readFitting(read, less, next);
  }
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
