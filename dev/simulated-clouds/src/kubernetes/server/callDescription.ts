import { Request, Response } from 'express';
import { CallDescription, StatusEffect } from '../../core';
import { KubernetesError } from '../KubernetesError';
import { HealthPath, unhealthyText } from './health';

/** How the calls of one cluster are named (`kubernetes.GET /version`), and how its faults look. */
export function callDescription(clusterKey: string): CallDescription {
  return {
    operationOf: request => `kubernetes.${request.method} ${pathOf(request)}`,
    scopeOf: () => clusterKey,
    writeError,
  };
}

/** The path with the names of objects taken out: `/api/v1/nodes/{name}`. */
function pathOf({ path }: Request) {
  return path
    .replace(/\/namespaces\/[^/]+\/(.)/, '/namespaces/{namespace}/$1')
    .replace(
      /\/(nodes|namespaces|pods|events|serviceaccounts|secrets|clusterroles|clusterrolebindings)\/(?!\{)[^/]+(?=\/token$|$)/,
      '/$1/{name}',
    );
}

/**
 * A message that begins with `<` is the page of some proxy; below 400 it is the address of a redirect; a failing health path says which check fails; everything else is a `Status`.
 */
function writeError(response: Response, effect: StatusEffect) {
  const { status, message } = effect;
  const [, health] =
    /^\/(healthz|livez|readyz)\/?$/.exec(response.req.path) ?? [];
  if (message?.startsWith('<')) {
    response.status(status).type('html').send(message);
  } else if (status < 400) {
    response.redirect(status, message ?? 'https://login.example.com/');
  } else if (health && status >= 500) {
    const text = message ?? unhealthyText(health as HealthPath);
    response.status(status).type('text').send(text);
  } else {
    const error = new KubernetesError(
      status,
      message ?? defaultMessage(status),
      {},
    );
    response.status(status).json(error.toStatus());
  }
}

function defaultMessage(status: number) {
  const messages: Readonly<Record<number, string>> = {
    401: 'Unauthorized',
    403: 'forbidden by the fault plan',
    429: 'Too many requests, please try again later.',
    503: 'the server is currently unable to handle the request',
    504: 'request did not complete within the allotted timeout',
  };
  return (
    messages[status] ??
    'an error on the server has prevented the request from succeeding'
  );
}
