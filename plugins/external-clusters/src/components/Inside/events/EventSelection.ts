import {
  EventQuery,
  EventType,
  eventTypeValues,
} from 'backstage-plugin-external-clusters-common';

/** Which events are shown, as the address bar has it. */
export interface EventSelection {
  /** A name; {@link EVERYWHERE}; '' for the events of nodes and those of kube-system. */
  namespace: string;
  type: EventType | '';
  /** So many at most. */
  limit: number;
}

/** Stands for all namespaces, in the address bar as in the API. */
export const EVERYWHERE = '*';

/** So many events are shown at first, and then more; the API gives at most 1,000. */
export const limits = [100, 300, 1000] as const;

/** Reads a selection from the address bar; what makes no sense there is left out. */
export function parseEventSelection(address: URLSearchParams): EventSelection {
  const namespace = address.get('namespace') ?? '';
  const type = address.get('type');
  const limit = Number.parseInt(address.get('limit') ?? '', 10);
  return {
    namespace:
      namespace === EVERYWHERE || isNamespace(namespace) ? namespace : '',
    type: eventTypeValues.find(each => each === type) ?? '',
    limit: limits.find(each => each === limit) ?? limits[0],
  };
}

/** Writes a selection as an address; what is as by default is left out. */
export function formatEventSelection(
  selection: EventSelection,
): URLSearchParams {
  const { namespace, type, limit } = selection;
  const words = {
    namespace,
    type,
    limit: limit === limits[0] ? '' : String(limit),
  };
  return new URLSearchParams(Object.entries(words).filter(([, word]) => word));
}

/** The question to the backend that a selection stands for. */
export function toEventQuery(selection: EventSelection): EventQuery {
  const { namespace, type, limit } = selection;
  return {
    namespace: namespace || undefined,
    type: type || undefined,
    limit,
  };
}

/** Whether a text can be the name of a namespace: a DNS label (RFC 1123). */
export function isNamespace(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text);
}
