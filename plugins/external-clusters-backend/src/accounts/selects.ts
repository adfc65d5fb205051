import { ClusterSelection } from '../config/accounts';

/** What a selection looks at. */
export interface SelectableCluster {
  name: string;
  location: string;
  group?: string;
  tags: Record<string, string>;
}

/** Tells whether a cluster is in a selection: every given criterion must hold. No selection selects all. */
export function selects(
  selection: ClusterSelection | undefined,
  cluster: SelectableCluster,
): boolean {
  if (!selection) return true;
  const { resourceGroups, regions, names, tags } = selection;
  return (
    isOneOf(resourceGroups, group => equal(group, cluster.group ?? '')) &&
    isOneOf(regions, region => isInRegion(cluster.location, region)) &&
    isOneOf(names, pattern => matchesPattern(cluster.name, pattern)) &&
    Object.entries(tags ?? {}).every(
      ([key, value]) => cluster.tags[key] === value,
    )
  );
}

function isOneOf(
  values: string[] | undefined,
  fits: (value: string) => boolean,
) {
  return values === undefined || values.some(fits);
}

// Azure compares resource groups without case.
function equal(a: string, b: string) {
  return a.toLowerCase() === b.toLowerCase();
}

// A zone belongs to its region: europe-west1-b is in europe-west1.
function isInRegion(location: string, region: string) {
  return (
    equal(location, region) ||
    new RegExp(`^${escape(region)}-[a-z]$`, 'i').test(location)
  );
}

function matchesPattern(name: string, pattern: string) {
  return new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(
    name,
  );
}

function escape(text: string) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
