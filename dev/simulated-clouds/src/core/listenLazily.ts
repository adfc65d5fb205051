import { Server as HttpsServer } from 'node:https';
import { createServer, Socket } from 'node:net';
import { Listener, openPort } from './listen';

/**
 * Listens on loopback at once, but makes the HTTPS server behind the port only when somebody connects: certificates
 * cost more than all else, and most clusters of a fleet are never visited.
 *
 * Rejects when the port is taken. A connection is cut where the server cannot be made.
 */
export function listenLazily(
  make: () => Promise<HttpsServer>,
  port: number,
): Promise<Listener> {
  let made: Promise<HttpsServer> | undefined;
  const handOver = async (socket: Socket) => {
    // A client that is gone by then is no error of this server.
    socket.on('error', () => socket.destroy());
    made ??= make();
    try {
      (await made).emit('connection', socket);
    } catch {
      socket.destroy();
    }
  };
  return openPort(createServer(handOver), { port, scheme: 'https' });
}
