import { createHash } from 'node:crypto';
import { toJsonText } from '../database/columns';

/** What somebody wants, once: a retry of the same request is the same intent. */
export interface Intent {
  /** Made by the client. */
  key: string;
  startedBy: string;
  /** Of the request: the same key with another one is a mistake of the client. */
  requestHash: string;
}

/** The intent behind a request; `subject` is what its address names, e.g. a cluster. */
export function toIntent(request: {
  key: string;
  startedBy: string;
  subject: string;
  body: object;
}): Intent {
  const { key, startedBy, subject, body } = request;
  const requestHash = createHash('sha256')
    .update(toJsonText([subject, body]))
    .digest('hex');
  return { key, startedBy, requestHash };
}

/** The key was used for another request before; answered as 422. */
export class IdempotencyKeyReusedError extends Error {
  readonly name = 'IdempotencyKeyReusedError';
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly hint = 'Make a new key for each intent.';
  readonly status = 422;
  readonly expose = true;

  constructor() {
    super('This Idempotency-Key was used for another request before.');
  }
}
