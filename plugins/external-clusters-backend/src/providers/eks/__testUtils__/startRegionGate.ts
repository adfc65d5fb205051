import {
  createServer,
  IncomingMessage,
  request as openRequest,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { findOperation } from 'simulated-clouds/src/aws/eks/findOperation';
import { FaultEffect, FaultPlan } from 'simulated-clouds/src/core';

/** A server in front of the simulated AWS, which knows no faults of one region only, nor any of "the next write". */
export interface RegionGate {
  url: string;
  /** Regions that answer every call with a server error. */
  closedRegions: Set<string>;
  /** Strikes the next write of EKS, whichever it is. */
  strikeNextWrite(effect: FaultEffect): void;
  close(): Promise<void>;
}

/** Passes every request on, unless the region that it is signed for is closed. */
export async function startRegionGate(
  target: string,
  faults: FaultPlan,
): Promise<RegionGate> {
  const closedRegions = new Set<string>();
  let next: FaultEffect | undefined;
  const server = createServer((request, response) => {
    const region = regionOf(request);
    if (region && closedRegions.has(region)) {
      response.writeHead(500, { 'x-amzn-errortype': 'ServerException' });
      response.end('{"message":"down"}');
      return;
    }
    const write = next && writeOf(request);
    if (next && write) {
      faults.add({ operation: write, times: 1, effect: next });
      next = undefined;
    }
    passOn(target, request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    closedRegions,
    strikeNextWrite: effect => {
      next = effect;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The name of a write in the fault plan; undefined for everything that only reads. */
function writeOf({ method = '', url = '' }: IncomingMessage) {
  const [path = '/'] = url.split('?', 1);
  const found = method === 'GET' ? undefined : findOperation(method, path);
  return found && `aws.eks.${found.operation.name}`;
}

function regionOf({ headers }: IncomingMessage): string | undefined {
  return /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(
    headers.authorization ?? '',
  )?.[1];
}

function passOn(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { method, headers, url } = request;
  const onward = openRequest(`${target}${url}`, { method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => response.destroy());
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}
