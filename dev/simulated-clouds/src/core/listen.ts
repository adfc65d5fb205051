import { createServer as createHttpServer, RequestListener } from 'node:http';
import {
  createServer as createHttpsServer,
  ServerOptions as TlsOptions,
} from 'node:https';
import { AddressInfo, Server, Socket } from 'node:net';
import { keepAliveTimeout } from './keepAliveTimeout';

export interface ListenOptions {
  /** A fixed port, or 0 for any free one. */
  port: number;
  /** Makes it an HTTPS server: key, certificate and what else TLS should do. */
  tls?: TlsOptions;
}

/** A server that is listening on 127.0.0.1. */
export interface Listener {
  port: number;
  /** Scheme, 127.0.0.1 and port, without a final slash. */
  url: string;
  /** Cuts open connections too, so that it never waits for a client. */
  close(): Promise<void>;
}

/** Starts an HTTP or HTTPS server on loopback; rejects when the port is taken. */
export function listen(
  handler: RequestListener,
  { port, tls }: ListenOptions,
): Promise<Listener> {
  return tls
    ? openPort(createHttpsServer({ keepAliveTimeout, ...tls }, handler), {
        port,
        scheme: 'https',
      })
    : openPort(createHttpServer({ keepAliveTimeout }, handler), {
        port,
        scheme: 'http',
      });
}

/** Lets a server listen on loopback; rejects when the port is taken. */
export async function openPort(
  server: Server,
  { port, scheme }: { port: number; scheme: 'http' | 'https' },
): Promise<Listener> {
  const close = closerOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    url: `${scheme}://127.0.0.1:${address.port}`,
    close,
  };
}

function closerOf(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise(resolve => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
