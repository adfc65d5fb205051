import { randomUUID } from 'node:crypto';
import { Response } from 'express';
import { Clock, StatusEffect } from '../core';

/** An answer of the token endpoint that is not a success. */
export class EntraError extends Error {
  constructor(
    readonly status: number,
    /** OAuth's own word, e.g. `invalid_client`. */
    readonly error: string,
    /** The number of the AADSTS message. */
    readonly number: number,
    message: string,
  ) {
    super(message);
  }
}

/** Writes an OAuth error with Microsoft's additions. */
export function writeEntraError(
  response: Response,
  clock: Clock,
  { status, error, number, message }: EntraError,
) {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = new Date(clock.now())
    .toISOString()
    .replace(/T(.{8}).*/, ' $1Z');
  response.status(status).json({
    error,
    error_description: `AADSTS${number}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  });
}

/** What the token endpoint says for an error of the fault plan. */
export function entraFault({ status, code, message }: StatusEffect) {
  const isThrottled = status === 429;
  return new EntraError(
    status,
    code ?? (status < 500 ? 'invalid_request' : 'temporarily_unavailable'),
    isThrottled ? 90055 : 90033,
    message ??
      (isThrottled
        ? 'Tenant throttled. There are too many incoming requests.'
        : 'A transient error has occurred. Please try again.'),
  );
}
