import {
  CallOptions,
  ClusterCredential,
} from 'backstage-plugin-external-clusters-node';
import type { Dispatcher } from 'undici';
import { ConnectionPolicy } from '../policy';
import { noteRefusal } from '../refusedCredentials';
import { BodyBudget, BodyShare } from './BodyBudget';
import { checkedLookup } from './checkedLookup';
import { ClusterAnswer, ClusterCall } from './ClusterCall';
import { ConnectionPool } from './ConnectionPool';
import { createDispatcher } from './createDispatcher';
import { fitToSource } from './fitToSource';
import { dropBody, readBody } from './readBody';
import { checkContent } from './checkContent';
import { toStatusError } from './toStatusError';
import { toTransportError } from './toTransportError';
import { TransportSettings } from './TransportSettings';

/**
 * The only way to the API servers of clusters.
 *
 * Where a connection goes is checked when it is made; redirects are not followed; a call ends by its deadline, by the
 * caller's signal or by the size of the answer. Every failure is a `ProviderError`.
 */
export class ClusterTransport {
  private readonly policy: ConnectionPolicy;
  private readonly pool: ConnectionPool;
  private readonly bodies: BodyBudget;

  constructor(private readonly settings: TransportSettings) {
    const { network, limits, resolveHost } = settings;
    const policy = new ConnectionPolicy(network);
    this.policy = policy;
    this.bodies = new BodyBudget({
      all: limits.allBodiesBytes,
      each: limits.clusterBodiesBytes,
    });
    this.pool = new ConnectionPool(
      credential =>
        createDispatcher({
          credential,
          network,
          limits,
          lookup: checkedLookup(policy, credential.addressFrom, resolveHost),
        }),
      limits.clusters,
    );
  }

  async send(
    credential: ClusterCredential,
    call: ClusterCall,
    { signal }: CallOptions,
  ): Promise<ClusterAnswer> {
    const server = new URL(credential.server);
    // No lookup is made for addresses written as such.
    this.policy.checkUrl(server, credential.addressFrom);
    const deadline = this.settings.deadline(
      this.settings.limits.callMilliseconds,
    );
    const ends = AbortSignal.any([signal, deadline]);
    const root = server.pathname.replace(/\/+$/, '');
    try {
      ends.throwIfAborted();
      const response = await this.pool.get(credential).request({
        origin: server.origin,
        path: `${root}${call.path}`,
        method: call.method,
        headers: headersOf(credential, call),
        body: call.body,
        signal: ends,
      });
      // Behind one host there may be many clusters, each with a path.
      const share = this.bodies.open(`${server.origin}${root}`);
      return await this.answer(response, call, share);
    } catch (error) {
      const failure = toTransportError(error, { caller: signal, deadline });
      noteRefusal(credential, failure);
      throw fitToSource(failure, credential);
    }
  }

  /** Cuts all connections. */
  close(): Promise<void> {
    return this.pool.close();
  }

  private async answer(
    response: Dispatcher.ResponseData,
    call: ClusterCall,
    share: BodyShare,
  ): Promise<ClusterAnswer> {
    const { statusCode: status, body } = response;
    try {
      if (!isWanted(status, call)) throw toStatusError(response, call);
      const contentType = checkContent(response, call);
      const { bodyBytes, largeBodyBytes } = this.settings.limits;
      const mostBytes = call.isLarge ? largeBodyBytes : bodyBytes;
      const text = await readBody(body, mostBytes, share);
      return { status, contentType, text };
    } finally {
      share.release();
      if (!body.readableEnded) dropBody(body);
    }
  }
}

function isWanted(status: number, { alsoStatuses }: ClusterCall): boolean {
  return (status >= 200 && status < 300) || alsoStatuses.includes(status);
}

/** https://kubernetes.io/docs/reference/using-api/api-concepts/#alternate-representations-of-resources */
const ACCEPT: Record<ClusterCall['accept'], string> = {
  json: 'application/json',
  table: 'application/json;as=Table;v=v1;g=meta.k8s.io, application/json',
  metadata:
    'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io, application/json',
  text: 'text/plain',
};

/** Made from nothing: no header of anybody else is passed on. */
function headersOf({ auth }: ClusterCredential, call: ClusterCall) {
  return {
    accept: ACCEPT[call.accept],
    // A compressed answer could be far larger than it looks.
    'accept-encoding': 'identity',
    'user-agent': 'backstage-plugin-external-clusters',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(auth.kind === 'token' ? { authorization: `Bearer ${auth.token}` } : {}),
  };
}
