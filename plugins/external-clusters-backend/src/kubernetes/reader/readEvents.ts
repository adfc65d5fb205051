import type { CoreV1EventList } from '@kubernetes/client-node';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterApi } from './ClusterApi';
import { EventScope, EventsReading, KubernetesEvent } from './KubernetesReader';
import { notKubernetes } from './notKubernetes';
import { toKubernetesEvent } from './toKubernetesEvent';
import { fieldOf } from './untrusted';

const PAGE_SIZE = 2_000;
const SMALLEST_PAGE = 100;

interface EventPage {
  events: KubernetesEvent[];
  continue?: string;
}

type PageOptions = { limit: number; _continue?: string };

/**
 * Reads a list of events over as many pages as it may cost. What goes wrong after the first page ends the reading with
 * the events that are there.
 */
export async function readEvents(
  api: ClusterApi,
  credential: ClusterCredential,
  scope: EventScope,
  options: CallOptions,
): Promise<EventsReading> {
  const events: KubernetesEvent[] = [];
  let next: string | undefined;
  for (let page = 0; page < scope.pages; page += 1) {
    const wanted = { limit: PAGE_SIZE, _continue: next };
    try {
      const read = () => readPage(api, credential, scope, wanted, options);
      const answer = await orSmaller(wanted, read);
      events.push(...answer.events);
      next = answer.continue;
    } catch (error) {
      if (page === 0 || !isProviderError(error)) throw error;
      return { events, isWhole: false };
    }
    if (next === undefined) return { events, isWhole: true };
  }
  return { events, isWhole: false };
}

/** Where the events are too large for one answer, fewer of them will do. `wanted` is what is asked for in the end. */
async function orSmaller(
  wanted: PageOptions,
  read: () => Promise<EventPage>,
): Promise<EventPage> {
  try {
    return await read();
  } catch (error) {
    const limit = Math.floor(wanted.limit / 4);
    const isTooLarge =
      isProviderError(error) && error.code === 'RESPONSE_TOO_LARGE';
    if (!isTooLarge || limit < SMALLEST_PAGE) throw error;
    wanted.limit = limit;
    return orSmaller(wanted, read);
  }
}

function readPage(
  api: ClusterApi,
  credential: ClusterCredential,
  { namespace, kind, type }: EventScope,
  page: PageOptions,
  options: CallOptions,
): Promise<EventPage> {
  const where = namespace === undefined ? 'all namespaces' : namespace;
  const selectors = [
    kind && `involvedObject.kind=${kind}`,
    type && `type=${type}`,
  ].filter(Boolean);
  const fieldSelector = selectors.join(',') || undefined;
  return api.call(
    { credential, action: `list events in ${where}` },
    options,
    async ({ CoreV1Api }, configuration) => {
      const core = new CoreV1Api(configuration);
      return toEventPage(
        namespace === undefined
          ? await core.listEventForAllNamespaces({ ...page, fieldSelector })
          : await core.listNamespacedEvent({
              ...page,
              fieldSelector,
              namespace,
            }),
      );
    },
  );
}

function toEventPage(list: CoreV1EventList): EventPage {
  const items: unknown = list.items;
  if (!Array.isArray(items)) throw notKubernetes(undefined);
  const next = fieldOf(list.metadata, '_continue');
  return {
    events: items.map(toKubernetesEvent),
    continue: typeof next === 'string' && next !== '' ? next : undefined,
  };
}
