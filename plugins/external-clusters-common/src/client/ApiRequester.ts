import {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
} from './ExternalClustersError';
import { RequestOptions } from './RequestOptions';
import { toExternalClustersError } from './toExternalClustersError';
import { toQueryString } from './toQueryString';

/**
 * The part of the discovery API or service that the client needs.
 *
 * @public
 */
export interface DiscoveryApi {
  getBaseUrl(pluginId: string): Promise<string>;
}

/**
 * The part of the fetch API that the client needs; in a backend `{ fetch }` will do.
 *
 * @public
 */
export interface FetchApi {
  fetch: typeof fetch;
}

/** One HTTP request; `path` starts with a slash and its parts are encoded. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: object;
  body?: object;
  /** Sent as `Idempotency-Key`: the same key starts nothing twice. */
  idempotencyKey?: string;
}

/** Sends requests to the backend plugin and turns every failure into an {@link ExternalClustersError}. */
export class ApiRequester {
  constructor(
    private readonly discoveryApi: DiscoveryApi,
    private readonly fetchApi: FetchApi,
  ) {}

  /** The parsed JSON of a 2xx answer. */
  async json<T>(
    request: ApiRequest,
    options: RequestOptions | undefined,
  ): Promise<T> {
    const response = await this.send(request, options);
    try {
      return (await response.json()) as T;
    } catch (cause) {
      throw unreachable(cause, options);
    }
  }

  /** For answers without a body. */
  async nothing(
    request: ApiRequest,
    options: RequestOptions | undefined,
  ): Promise<void> {
    await this.send(request, options);
  }

  private async send(
    request: ApiRequest,
    options: RequestOptions | undefined,
  ): Promise<Response> {
    const response = await this.attempt(request, options);
    if (!response.ok) {
      throw await toExternalClustersError(response);
    }
    return response;
  }

  private async attempt(
    request: ApiRequest,
    options: RequestOptions | undefined,
  ): Promise<Response> {
    try {
      const baseUrl = await this.discoveryApi.getBaseUrl('external-clusters');
      const url = `${baseUrl}${request.path}${toQueryString(
        request.query ?? {},
      )}`;
      return await this.fetchApi.fetch(url, {
        method: request.method,
        headers: headersOf(request, options),
        body: request.body && JSON.stringify(request.body),
        signal: options?.signal,
      });
    } catch (cause) {
      throw unreachable(cause, options);
    }
  }
}

function headersOf(
  request: ApiRequest,
  options: RequestOptions | undefined,
): Record<string, string> {
  return {
    ...(request.body && { 'Content-Type': 'application/json' }),
    ...(request.idempotencyKey && {
      'Idempotency-Key': request.idempotencyKey,
    }),
    ...(options?.token && { Authorization: `Bearer ${options.token}` }),
  };
}

function unreachable(
  cause: unknown,
  options: RequestOptions | undefined,
): unknown {
  if (options?.signal?.aborted) {
    return cause;
  }
  return new ExternalClustersError(
    {
      code: BACKEND_UNREACHABLE,
      message: 'The External Clusters backend did not answer',
    },
    { cause },
  );
}
