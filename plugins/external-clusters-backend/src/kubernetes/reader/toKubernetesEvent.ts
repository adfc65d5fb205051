import { KubernetesEvent } from './KubernetesReader';
import { fieldOf, textOf, timeOf } from './untrusted';

const MOST_MESSAGE_CHARACTERS = 1_000;
const MOST_REPEATS = 1_000_000_000;

/** Cuts an event down to what is shown; whatever is missing in it, something comes of it. */
export function toKubernetesEvent(event: unknown): KubernetesEvent {
  const series = fieldOf(event, 'series');
  const about = fieldOf(event, 'involvedObject');
  const times = timesOf(event, series);
  return {
    type: fieldOf(event, 'type') === 'Warning' ? 'Warning' : 'Normal',
    reason: textOf(fieldOf(event, 'reason')) ?? 'Unknown',
    message: textOf(fieldOf(event, 'message'), MOST_MESSAGE_CHARACTERS) ?? '',
    object: {
      kind: textOf(fieldOf(about, 'kind')) ?? 'Unknown',
      name: textOf(fieldOf(about, 'name')) ?? '',
      namespace: textOf(fieldOf(about, 'namespace')),
    },
    count: countOf(fieldOf(series, 'count') ?? fieldOf(event, 'count')),
    firstSeenAt: times.at(0),
    lastSeenAt: times.at(-1),
    source:
      textOf(fieldOf(event, 'reportingComponent')) ??
      textOf(fieldOf(fieldOf(event, 'source'), 'component')),
  };
}

/** Old and new recorders fill different fields; sorted. The creation counts only where nothing else is told. */
function timesOf(event: unknown, series: unknown): number[] {
  const told = [
    fieldOf(event, 'firstTimestamp'),
    fieldOf(event, 'lastTimestamp'),
    fieldOf(event, 'eventTime'),
    fieldOf(series, 'lastObservedTime'),
  ].flatMap(value => timeOf(value) ?? []);
  const created = fieldOf(fieldOf(event, 'metadata'), 'creationTimestamp');
  return told.length > 0 ? told.sort((a, b) => a - b) : listOfTime(created);
}

function listOfTime(value: unknown): number[] {
  const time = timeOf(value);
  return time === undefined ? [] : [time];
}

function countOf(value: unknown): number {
  return Number.isInteger(value) && Number(value) > 0
    ? Math.min(Number(value), MOST_REPEATS)
    : 1;
}
