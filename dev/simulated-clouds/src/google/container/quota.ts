import { GoogleError } from '../GoogleError';
import { lastPart, regionOf } from '../offers/Offers';
import { GkeNodePool } from './GkeNodePool';
import { GoogleProject } from './GoogleProject';
import { machineSize } from './nodesOf';

/** Nodes that somebody wants to have besides those that are there. */
export interface WantedNodes {
  location: string;
  machineType: string;
  nodes: number;
}

/** @throws GoogleError in Google's words where the project's quota of CPUS in the region does not suffice. */
export function requireCpus(project: GoogleProject, wanted: WantedNodes[]) {
  const [first] = wanted;
  if (project.offers.cpusPerRegion === undefined || !first) return;
  const region = regionOf(first.location);
  const needed = sum(wanted.map(cpusOf));
  const free = project.offers.cpusPerRegion - usedCpus(project, region);
  if (needed <= free) return;
  throw new GoogleError(
    'PERMISSION_DENIED',
    `Insufficient regional quota to satisfy request: resource "CPUS": request requires '${needed}.0' and is short '${
      needed - free
    }.0'. project has a quota of '${
      project.offers.cpusPerRegion
    }.0' with '${free}.0' available.`,
    {
      reason: 'QUOTA_EXCEEDED',
      domain: 'container.googleapis.com',
      metadata: { resource: 'CPUS', region },
    },
  );
}

function usedCpus(project: GoogleProject, region: string): number {
  const pools = project
    .list()
    .filter(({ location }) => regionOf(location) === region)
    .flatMap(cluster => cluster.nodePools);
  return sum(pools.map(pool => cpusOf({ ...pool, nodes: sizeOf(pool) })));
}

function sizeOf({ nodeCount, locations }: GkeNodePool): number {
  return nodeCount * locations.length;
}

function cpusOf({ machineType, nodes }: Omit<WantedNodes, 'location'>): number {
  return machineSize(lastPart(machineType)).cpu * nodes;
}

function sum(numbers: number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
