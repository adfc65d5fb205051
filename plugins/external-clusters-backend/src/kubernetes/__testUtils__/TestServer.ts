import { createServer, RequestListener } from 'node:http';
import { createServer as createTlsServer, ServerOptions } from 'node:https';
import { AddressInfo, Server, Socket } from 'node:net';

/** A server on loopback that remembers who came. */
export class TestServer {
  /** Connections that were made, whatever came of them. */
  connections = 0;
  bytesReceived = 0;

  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
  ) {
    server.on('connection', socket => {
      this.connections += 1;
      sockets.add(socket);
      socket.on('close', () => {
        this.bytesReceived += socket.bytesRead;
        sockets.delete(socket);
      });
    });
  }

  /** With `tls` an HTTPS server, else a plain one. */
  static async start(
    handler: RequestListener,
    { host, tls }: { host: string; tls?: ServerOptions },
  ): Promise<TestServer> {
    const server = tls ? createTlsServer(tls, handler) : createServer(handler);
    const it = new TestServer(server, new Set());
    await new Promise<void>(resolve => server.listen(0, host, resolve));
    return it;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
