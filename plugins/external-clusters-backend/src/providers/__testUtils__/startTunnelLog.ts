import { createServer } from 'node:http';
import { AddressInfo, Socket } from 'node:net';

/** A proxy on loopback that notes where it is asked to connect to, and connects nowhere. */
export async function startTunnelLog() {
  const targets = new Set<string>();
  const server = createServer((_, response) => {
    response.writeHead(405).end();
  });
  server.on('connect', ({ url = '' }, client: Socket) => {
    targets.add(url);
    client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    targets,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
