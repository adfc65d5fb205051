import { useEffect, useState } from 'react';
import { EventList } from 'backstage-plugin-external-clusters-common';

/** So many names are remembered at most. */
const MOST = 200;

/** The namespaces in which events were seen while the page was open, by name: also while those of one alone are shown. */
export function useSeenNamespaces(events: EventList | undefined): string[] {
  const [seen, setSeen] = useState<string[]>([]);
  useEffect(() => {
    const found = events?.items.flatMap(({ object }) => object.namespace ?? []);
    setSeen(before => withNew(before, found ?? []));
  }, [events]);
  return seen;
}

function withNew(before: string[], found: string[]): string[] {
  const all = new Set([...before, ...found]);
  return all.size === before.length ? before : [...all].sort().slice(0, MOST);
}
