import { EventList } from 'backstage-plugin-external-clusters-common';
import { EventsReading } from '../kubernetes';
import { Attempt, attempt, problemsOf } from './Attempt';
import { EventSelection } from './EventSelection';
import { groupEvents } from './groupEvents';
import { InsideReads, InsideSubject } from './InsideReads';

const DEFAULT_LIMIT = 100;
/** So many list calls for one look at the events, whatever is asked for. */
const MOST_CALLS = 2;
/** Nodes are in no namespace; their events are written to this one. */
const NAMESPACE_OF_NODES = 'default';
const SYSTEM_NAMESPACE = 'kube-system';

/** Events, the latest first, of what could be read. Throws what is wrong when nothing could. */
export async function showEvents(
  reads: InsideReads,
  subject: InsideSubject,
  { namespace, type, limit = DEFAULT_LIMIT }: EventSelection,
): Promise<EventList> {
  const read = (scope: { namespace?: string; kind?: string }, pages: number) =>
    attempt(reads.events(subject, { ...scope, type, pages }));
  if (namespace !== undefined) {
    const scope = namespace === '*' ? {} : { namespace };
    return toList({ events: await read(scope, MOST_CALLS) }, limit);
  }
  const [nodeEvents, events] = await Promise.all([
    read({ namespace: NAMESPACE_OF_NODES, kind: 'Node' }, 1),
    read({ namespace: SYSTEM_NAMESPACE }, 1),
  ]);
  return toList({ nodeEvents, events }, limit);
}

function toList(
  parts: {
    nodeEvents?: Attempt<EventsReading>;
    events: Attempt<EventsReading>;
  },
  limit: number,
): EventList {
  const outcomes = Object.values(parts);
  const readings = outcomes.flatMap(one => (one.kind === 'Read' ? [one] : []));
  if (readings.length === 0 && parts.events.kind === 'Failed') {
    throw parts.events.error;
  }
  const groups = groupEvents(readings.flatMap(({ value }) => value.events));
  return {
    items: groups.slice(0, limit),
    total: groups.length,
    isWhole:
      readings.length === outcomes.length &&
      readings.every(({ value }) => value.isWhole),
    problems: problemsOf(parts),
    observedAt: Math.min(...readings.map(({ at }) => at)),
  };
}
