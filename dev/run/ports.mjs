import { createServer } from 'node:net';
import { UserError } from './UserError.mjs';

/** Throws with the names of the ports that another program listens on. */
export async function requireFreePorts(ports) {
  const states = await Promise.all(ports.map(isFree));
  const busy = ports.filter((_, index) => !states[index]);
  if (busy.length > 0) {
    throw new UserError(
      `Port ${busy.join(
        ' and port ',
      )} on this machine is in use. End what listens there (perhaps another \`npm start\`) and try again.`,
    );
  }
}

/** As many different free ports on loopback as asked for. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => listen(0, '127.0.0.1')),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(servers.map(close));
  return ports;
}

async function isFree(port) {
  for (const host of ['127.0.0.1', undefined]) {
    try {
      await close(await listen(port, host));
    } catch {
      return false;
    }
  }
  return true;
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(server));
  });
}

function close(server) {
  return new Promise(resolve => server.close(resolve));
}
