import { ResourceAttributes } from './isAllowed';

/** What the API server answers as a `Status` object of the group meta/v1. */
export interface StatusObject {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: { continue?: string };
  status: 'Failure';
  message: string;
  reason?: string;
  details?: object;
  code: number;
}

/** Reasons that an API server gives with its status codes (k8s.io/apimachinery, StatusReason). */
const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  409: 'Conflict',
  410: 'Expired',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** Thrown by whatever serves a request; becomes a `Status` answer. */
export class KubernetesError extends Error {
  constructor(
    readonly code: number,
    message: string,
    private readonly more: {
      details?: object;
      continueToken?: string;
      /** Where the code has several. */
      reason?: string;
    },
  ) {
    super(message);
  }

  static unauthorized() {
    return new KubernetesError(401, 'Unauthorized', {});
  }

  static badRequest(message: string) {
    return new KubernetesError(400, message, {});
  }

  static forbidden(user: string, wanted: ResourceAttributes) {
    const { verb, resource, group, namespace, name } = wanted;
    const subject = `${qualified(wanted)}${name ? ` "${name}"` : ''}`;
    const where = namespace
      ? `in the namespace "${namespace}"`
      : 'at the cluster scope';
    return new KubernetesError(
      403,
      `${subject} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group "${group}" ${where}`,
      { details: detailsOf(wanted) },
    );
  }

  static forbiddenPath(user: string, verb: string, path: string) {
    return new KubernetesError(
      403,
      `forbidden: User "${user}" cannot ${verb} path "${path}"`,
      { details: {} },
    );
  }

  static notFound(wanted: ResourceAttributes) {
    return new KubernetesError(
      404,
      `${qualified(wanted)} "${wanted.name ?? ''}" not found`,
      { details: detailsOf(wanted) },
    );
  }

  static unknownPath() {
    return new KubernetesError(
      404,
      'the server could not find the requested resource',
      { details: {} },
    );
  }

  static methodNotAllowed() {
    return new KubernetesError(
      405,
      'the server does not allow this method on the requested resource',
      { details: {} },
    );
  }

  /** A page token from before the last compaction; `continueToken` goes on with what is there now. */
  static expired(continueToken: string) {
    return new KubernetesError(
      410,
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
      { continueToken },
    );
  }

  toStatus(): StatusObject {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: { continue: this.more.continueToken },
      status: 'Failure',
      message: this.message,
      reason: this.more.reason ?? REASONS[this.code],
      details: this.more.details,
      code: this.code,
    };
  }
}

function qualified({ resource, group }: ResourceAttributes) {
  return group ? `${resource}.${group}` : resource;
}

function detailsOf({ name, group, resource }: ResourceAttributes) {
  return { name, group: group || undefined, kind: resource };
}
