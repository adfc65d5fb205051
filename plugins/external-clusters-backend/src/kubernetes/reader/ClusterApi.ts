import type {
  Configuration,
  RequestContext,
  ResponseBody,
} from '@kubernetes/client-node';
import {
  CallOptions,
  ClusterCredential,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { ClusterCall, ClusterTransport } from '../transport';
import { brokenJson, isSyntaxError } from './brokenJson';
import { notKubernetes } from './notKubernetes';

/**
 * The generated API classes of the official client, without the rest of it: neither its loader of kubeconfigs, nor its
 * plugins for signing in, nor its own HTTP are loaded.
 */
export type ApiClasses =
  typeof import('@kubernetes/client-node/dist/gen/index.js');

/** The classes know paths only; where the cluster is, is the transport's matter. */
const NOWHERE = 'https://cluster.invalid';

/** Makes calls through the official client's API classes over our own transport. */
export class ClusterApi {
  constructor(private readonly transport: ClusterTransport) {}

  /**
   * `action` is what the call does in the words of RBAC, for messages: `list nodes`.
   * Every non-2xx answer is a `ProviderError` before the classes see it.
   */
  async call<Answer>(
    { credential, action }: { credential: ClusterCredential; action: string },
    { signal }: CallOptions,
    make: (
      classes: ApiClasses,
      configuration: Configuration,
    ) => Promise<Answer>,
  ): Promise<Answer> {
    const classes = loadApiClasses();
    const send = async (request: RequestContext) => {
      const call = toCall(request, action);
      const { status, contentType, text } = await this.transport.send(
        credential,
        call,
        { signal },
      );
      const headers = { 'content-type': contentType };
      return new classes.ResponseContext(status, headers, bodyOf(text));
    };
    const configuration = classes.createConfiguration({
      baseServer: new classes.ServerConfiguration(NOWHERE, {}),
      httpApi: classes.wrapHttpLibrary({ send }),
    });
    try {
      return await make(classes, configuration);
    } catch (error) {
      throw isProviderError(error) ? error : toAnswerError(error);
    }
  }
}

/** Loaded by the first call: it costs 80 MB. */
function loadApiClasses(): ApiClasses {
  return require('@kubernetes/client-node/dist/gen/index.js') as ApiClasses;
}

function toCall(request: RequestContext, action: string): ClusterCall {
  const { pathname, search } = new URL(request.getUrl());
  const body = request.getBody();
  return {
    method: request.getHttpMethod() === 'POST' ? 'POST' : 'GET',
    path: `${pathname}${search}`,
    body: typeof body === 'string' ? body : undefined,
    accept: 'json',
    action,
    alsoStatuses: [],
  };
}

/** The text as it is: the client's own body would copy an answer of megabytes twice. */
function bodyOf(text: string): ResponseBody {
  return {
    text: async () => text,
    binary: async () => Buffer.from(text),
    stream: () => null,
  };
}

function toAnswerError(cause: unknown): ProviderError {
  return isSyntaxError(cause) ? brokenJson(cause) : notKubernetes(cause);
}
