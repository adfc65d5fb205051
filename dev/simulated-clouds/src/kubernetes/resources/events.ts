import { EventSpec } from '../EventSpec';
import { KubernetesCluster } from '../KubernetesCluster';
import { formatAge } from './formatAge';
import { KubernetesObject, ResourceDefinition } from './ResourceDefinition';
import { toTimestamp } from '../../core/toTimestamp';

interface EventObject extends KubernetesObject {
  type: string;
  reason: string;
  message: string;
  lastTimestamp: string;
  involvedObject: { kind: string; name: string };
}

/** `events` of the core group. */
export const events: ResourceDefinition = {
  group: '',
  version: 'v1',
  name: 'events',
  singularName: 'event',
  kind: 'Event',
  shortNames: ['ev'],
  categories: [],
  namespaced: true,
  isServed: () => true,
  itemsOf: cluster =>
    cluster.events.map(event => ({
      name: event.name,
      namespace: event.namespace,
      toObject: () => toEvent(event, cluster),
    })),
  columnsOf: ({ clock }) => [
    column('Last Seen', ({ lastTimestamp }) =>
      formatAge(clock.now() - Date.parse(lastTimestamp)),
    ),
    column('Type', ({ type }) => type),
    column('Reason', ({ reason }) => reason),
    column(
      'Object',
      ({ involvedObject: { kind, name } }) => `${kind.toLowerCase()}/${name}`,
    ),
    column('Message', ({ message }) => message),
  ],
};

function column(name: string, valueOf: (event: EventObject) => string) {
  return {
    name,
    type: 'string' as const,
    priority: 0 as const,
    valueOf: (object: KubernetesObject) => valueOf(object as EventObject),
  };
}

function toEvent(
  event: EventSpec,
  cluster: KubernetesCluster,
): KubernetesObject {
  const last = event.at ?? cluster.clock.now();
  const at = toTimestamp(last);
  const firstAt = toTimestamp(event.firstAt ?? last);
  const { source = 'kubelet' } = event;
  const { kind, name } = event.about;
  return {
    kind: 'Event',
    apiVersion: 'v1',
    metadata: {
      name: event.name,
      namespace: event.namespace,
      uid: cluster.uidOf('events', event.namespace, event.name),
      resourceVersion: cluster.resourceVersion,
      creationTimestamp: firstAt,
    },
    involvedObject: {
      kind,
      name,
      namespace: kind === 'Node' ? undefined : event.namespace,
      uid: cluster.uidOf(`${kind.toLowerCase()}s`, name),
      apiVersion: 'v1',
    },
    reason: event.reason,
    message: event.message,
    source: { component: source },
    firstTimestamp: firstAt,
    lastTimestamp: at,
    count: event.count ?? 1,
    type: event.type,
    eventTime: null,
    reportingComponent: source,
    reportingInstance: '',
  };
}
