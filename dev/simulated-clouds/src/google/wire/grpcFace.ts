import {
  handleUnaryCall,
  Metadata,
  sendUnaryData,
  Server,
  ServerCredentials,
  ServerUnaryCall,
  ServiceDefinition,
  status,
} from '@grpc/grpc-js';
import { AddressInfo, createServer, Socket } from 'node:net';
import { FaultEffect, isHeld, SimulatorContext, strikeCall } from '../../core';
import { NamedRequest } from '../container/resourceNames';
import { GoogleError } from '../GoogleError';
import { GoogleState } from '../GoogleState';
import { containerDefinitions } from './containerProtos';
import { statusDetails } from './errorDetails';

export interface GrpcFace {
  port: number;
  close(): Promise<void>;
}

export interface GrpcFaceOptions {
  context: SimulatorContext;
  state: GoogleState;
  tls: { key: string; cert: string };
  /** A fixed port, or 0 for any free one. */
  port: number;
}

type Call = ServerUnaryCall<object, object>;
type Answer = sendUnaryData<object>;

/** An answer that is not what the protocol says: bytes that no message starts with. */
const MALFORMED = {};
const MALFORMED_BYTES = Buffer.from([0xff, 0xff, 0xff, 0xff]);

/** Serves the Kubernetes Engine API over gRPC with TLS on 127.0.0.1. */
export async function startGrpcFace(
  options: GrpcFaceOptions,
): Promise<GrpcFace> {
  const sockets = new Map<string, Socket>();
  const server = new Server();
  server.addService(definitions(), handlers(options, sockets));
  // Its own listener, so that a fault can cut the connection of one call.
  const injector = server.createConnectionInjector(credentialsOf(options));
  const listener = createServer(socket => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.once('close', () => sockets.delete(peer));
    injector.injectConnection(socket);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    port: (listener.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<unknown>(resolve => listener.close(resolve));
      for (const socket of sockets.values()) socket.destroy();
      injector.destroy();
      server.forceShutdown();
      await closed;
    },
  };
}

function credentialsOf({ tls }: GrpcFaceOptions): ServerCredentials {
  const cert_chain = Buffer.from(tls.cert);
  const private_key = Buffer.from(tls.key);
  return ServerCredentials.createSsl(null, [{ cert_chain, private_key }]);
}

function definitions(): ServiceDefinition {
  return Object.fromEntries(
    Object.entries(containerDefinitions).map(([method, definition]) => [
      method,
      {
        ...definition,
        responseSerialize: (answer: object) =>
          answer === MALFORMED
            ? MALFORMED_BYTES
            : definition.responseSerialize(answer),
      },
    ]),
  );
}

function handlers(options: GrpcFaceOptions, sockets: Map<string, Socket>) {
  return Object.fromEntries(
    Object.keys(containerDefinitions).map(method => [
      method,
      handlerOf(method, options, sockets),
    ]),
  );
}

function handlerOf(
  method: string,
  { context, state }: GrpcFaceOptions,
  sockets: Map<string, Socket>,
): handleUnaryCall<object, object> {
  const { service } = state;
  return async (call: Call, answer: Answer) => {
    const request = call.request as NamedRequest;
    const operation = `google.container.${method}`;
    const effects = strikeCall(context, operation, service.scopeOf(request));
    const cut = () => sockets.get(call.getPeer())?.destroy();
    const isGoneAfterHold = async (when: 'before' | 'after') =>
      isHeld(effects, when) &&
      (await context.faults.held.hold(operation, leave =>
        call.cancelled ? leave() : call.once('cancelled', leave),
      )) === 'Gone';
    try {
      await delay(effects);
      if (await isGoneAfterHold('before')) return undefined;
      throwStatus(effects);
      if (effects.some(({ kind }) => kind === 'silence')) return undefined;
      if (drops(effects, 'before')) return cut();
      if (effects.some(({ kind }) => kind === 'malformed')) {
        return answer(null, MALFORMED);
      }
      const body = await service.call({
        method,
        request,
        authorization: call.metadata.get('authorization')[0]?.toString(),
        failLater: effects.find(effect => effect.kind === 'failLater'),
      });
      if (await isGoneAfterHold('after')) return undefined;
      return drops(effects, 'after') ? cut() : answer(null, body);
    } catch (error) {
      return answer(toStatus(error));
    }
  };
}

async function delay(effects: FaultEffect[]) {
  for (const effect of effects) {
    if (effect.kind !== 'delay') continue;
    // Wire latency is real time even when the clouds' clock stands still.
    await new Promise(resolve => setTimeout(resolve, effect.milliseconds));
  }
}

function throwStatus(effects: FaultEffect[]) {
  const effect = effects.find(({ kind }) => kind === 'status');
  if (effect?.kind === 'status')
    throw GoogleError.ofStatus(effect.status, effect);
}

function drops(effects: FaultEffect[], when: 'before' | 'after') {
  return effects.some(effect => effect.kind === 'drop' && effect.when === when);
}

function toStatus(error: unknown) {
  if (!(error instanceof GoogleError)) {
    return { code: status.INTERNAL, details: 'Internal error encountered.' };
  }
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', statusDetails(error));
  return { code: error.grpcCode, details: error.message, metadata };
}
