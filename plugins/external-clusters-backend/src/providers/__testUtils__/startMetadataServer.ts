import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';

/** A machine's own metadata server on loopback, which answers JSON; undefined is 404. */
export async function startMetadataServer(
  answer: (asked: URL, headers: IncomingMessage['headers']) => unknown,
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://metadata');
    asked.push(`${url.pathname}${url.search}`);
    const body = answer(url, request.headers);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'application/json',
      'metadata-flavor': 'Google',
    });
    response.end(JSON.stringify(body ?? { error: 'not_found' }));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
