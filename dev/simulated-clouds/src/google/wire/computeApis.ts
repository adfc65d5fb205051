import { Request, Response, Router } from 'express';
import { simulateCall, SimulatorContext } from '../../core';
import { ContainerService } from '../container/ContainerService';
import { GoogleError } from '../GoogleError';
import { MachineType, Network, Subnetwork } from '../offers/MachineType';
import { Offers, regionOf } from '../offers/Offers';
import { pageOf } from './pageOf';
import { answer, writeFault } from './restFace';

const HOST = 'https://www.googleapis.com/compute/v1';

type Item = Record<string, unknown> & { name: string };

interface ComputeList {
  /** After `/compute/v1/projects/P`. */
  path: string;
  kind: string;
  items(offers: Offers, request: Request, project: string): Item[];
}

/** The lists of Compute Engine that show what a cluster can be made of. */
const LISTS: readonly ComputeList[] = [
  { path: 'zones', kind: 'zone', items: zones },
  { path: 'regions', kind: 'region', items: regions },
  {
    path: 'zones/:zone/machineTypes',
    kind: 'machineType',
    items: machineTypes,
  },
  { path: 'zones/:zone/diskTypes', kind: 'diskType', items: diskTypes },
  { path: 'global/networks', kind: 'network', items: networks },
  {
    path: 'regions/:region/subnetworks',
    kind: 'subnetwork',
    items: subnetworks,
  },
];

/** Compute Engine's REST API, as far as it says what there is to choose from. */
export function computeApis(
  context: SimulatorContext,
  service: ContainerService,
): Router {
  const router = Router();
  for (const list of LISTS) {
    const guard = simulateCall(context, {
      operationOf: () => `google.compute.${list.kind}s.list`,
      scopeOf: request => request.params.project ?? '',
      writeError: writeFault,
    });
    router.get(
      `/compute/v1/projects/:project/${list.path}`,
      guard,
      (request: Request, response: Response) =>
        answer(response, async () => {
          const { authorization } = request.headers;
          const name = request.params.project ?? '';
          const { id, offers } = await service.requireViewer(
            authorization,
            name,
            `compute.${list.kind}s.list`,
          );
          const items = list
            .items(offers, request, id)
            .map(item => ({ ...item, selfLink: linkOf(request, item) }));
          const kind = `compute#${list.kind}List`;
          return { kind, ...pageOf(items, request.query) };
        }),
    );
  }
  return router;
}

function linkOf({ path }: Request, { name }: Item) {
  return `https://www.googleapis.com${path}/${name}`;
}

function zones({ zones: names }: Offers, _: Request, project: string): Item[] {
  return names.map(name => ({
    kind: 'compute#zone',
    name,
    region: `${HOST}/projects/${project}/regions/${regionOf(name)}`,
    status: 'UP',
  }));
}

function regions(offers: Offers, _: Request, project: string): Item[] {
  return offers.regions().map(name => ({
    kind: 'compute#region',
    name,
    status: 'UP',
    zones: offers.zones
      .filter(zone => regionOf(zone) === name)
      .map(zone => `${HOST}/projects/${project}/zones/${zone}`),
  }));
}

function machineTypes(offers: Offers, { params }: Request): Item[] {
  const zone = requireZone(offers, params.zone);
  return offers.machineTypes.map((type: MachineType) => ({
    kind: 'compute#machineType',
    ...type,
    zone,
    description: `${type.guestCpus} vCPUs, ${type.memoryMb / 1024} GB RAM`,
    architecture: type.name.startsWith('t2a-') ? 'ARM64' : 'X86_64',
    isSharedCpu: /^e2-(micro|small|medium)$/.test(type.name),
  }));
}

function diskTypes(offers: Offers, { params }: Request): Item[] {
  const zone = requireZone(offers, params.zone);
  return offers.diskTypes.map(name => ({
    kind: 'compute#diskType',
    name,
    zone,
  }));
}

function networks(offers: Offers): Item[] {
  return offers.networks.map((network: Network) => ({
    kind: 'compute#network',
    ...network,
  }));
}

function subnetworks(
  offers: Offers,
  { params }: Request,
  project: string,
): Item[] {
  return offers.subnetworks
    .filter(({ region }) => region === params.region)
    .map((subnetwork: Subnetwork) => ({
      kind: 'compute#subnetwork',
      name: subnetwork.name,
      ipCidrRange: subnetwork.ipCidrRange,
      purpose: 'PRIVATE',
      network: `${HOST}/projects/${project}/global/networks/${subnetwork.network}`,
      region: `${HOST}/projects/${project}/regions/${subnetwork.region}`,
    }));
}

function requireZone({ zones: names }: Offers, zone: string | undefined) {
  if (zone && names.includes(zone)) return zone;
  throw new GoogleError(
    'NOT_FOUND',
    `The resource 'zones/${zone}' was not found`,
  );
}
