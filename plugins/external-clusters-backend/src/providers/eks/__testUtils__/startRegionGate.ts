import {
  createServer,
  IncomingMessage,
  request as openRequest,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** A server in front of the simulated AWS, which knows no faults of one region only. */
export interface RegionGate {
  url: string;
  /** Regions that answer every call with a server error. */
  closedRegions: Set<string>;
  close(): Promise<void>;
}

/** Passes every request on, unless the region that it is signed for is closed. */
export async function startRegionGate(target: string): Promise<RegionGate> {
  const closedRegions = new Set<string>();
  const server = createServer((request, response) => {
    const region = regionOf(request);
    if (region && closedRegions.has(region)) {
      response.writeHead(500, { 'x-amzn-errortype': 'ServerException' });
      response.end('{"message":"down"}');
      return;
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
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
