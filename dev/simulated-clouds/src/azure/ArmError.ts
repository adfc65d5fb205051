import { Response } from 'express';
import { StatusEffect } from '../core';

/** An answer of Azure Resource Manager that is not a success. */
export class ArmError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Writes `{ error: { code, message } }`, ARM's one format for errors. */
export function writeArmError(response: Response, error: ArmError) {
  response
    .set(error.headers)
    .status(error.status)
    .json({ error: { code: error.code, message: error.message } });
}

const USUAL: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'The request is invalid.'],
  401: ['InvalidAuthenticationToken', 'The access token is invalid.'],
  403: [
    'AuthorizationFailed',
    'The client does not have authorization to perform this action over this scope or the scope is invalid.',
  ],
  404: ['ResourceNotFound', 'The resource was not found.'],
  409: ['OperationNotAllowed', 'Another operation is in progress.'],
  412: ['PreconditionFailed', 'The precondition given in the request failed.'],
  429: [
    'TooManyRequests',
    'The request is being throttled as the limit has been reached for operation type.',
  ],
  503: ['ServerTimeout', 'The request timed out. Please try again.'],
};

/** Writes an error of the fault plan with ARM's usual words for its status. */
export function writeArmFault(response: Response, effect: StatusEffect) {
  const [code, message] = USUAL[effect.status] ?? [
    'InternalServerError',
    'The server encountered an internal error. Please retry the request.',
  ];
  writeArmError(
    response,
    new ArmError(
      effect.status,
      effect.code ?? code,
      effect.message ?? message,
      effect.status === 404 ? { 'x-ms-failure-cause': 'gateway' } : {},
    ),
  );
}
