import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';

/** A server of nothing: it writes down who comes and hangs up. */
export interface Recorder {
  /** `localhost:PORT`. */
  address: string;
  /** The first bytes of each connection, as text; a TLS client begins with the byte 22. */
  readonly visits: string[];
  stop(): Promise<void>;
}

/** Starts a recorder on a free port of loopback. */
export async function startRecorder(): Promise<Recorder> {
  const visits: string[] = [];
  const server = createServer(socket => {
    socket.on('error', () => {});
    socket.once('data', data => {
      visits.push(data.toString('latin1'));
      socket.destroy();
    });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `localhost:${port}`,
    visits,
    async stop() {
      server.close();
      await once(server, 'close');
    },
  };
}
