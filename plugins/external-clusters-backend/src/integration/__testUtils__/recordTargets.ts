import { Socket, TcpSocketConnectOpts } from 'node:net';

/** Every host that this process connects to, in order; to be ended with `stop`. */
export function recordTargets(): { hosts: string[]; stop(): void } {
  const hosts: string[] = [];
  const { connect } = Socket.prototype;
  // All that Node has for TCP and TLS comes through here, whoever uses it.
  function record(this: Socket, ...given: unknown[]) {
    const [options] = given.flat();
    const { host = 'localhost' } = options as TcpSocketConnectOpts;
    hosts.push(host);
    return Reflect.apply(connect, this, given);
  }
  Socket.prototype.connect = record as typeof connect;
  return {
    hosts,
    stop() {
      Socket.prototype.connect = connect;
    },
  };
}
