/** A refusal by one of Google's REST APIs, in the form in which the gRPC API gives its own. */
export class RestRefusal extends Error {
  constructor(
    /** google.rpc.Code. */
    readonly code: number | undefined,
    /** `google.rpc.ErrorInfo.reason`: a constant for programs. */
    readonly reason: string | undefined,
  ) {
    super('Google refused the request');
    this.name = 'RestRefusal';
  }
}

/** google.rpc.Code by HTTP status; everything else says nothing. */
const CODES: Record<number, number> = {
  400: 3,
  401: 16,
  403: 7,
  404: 5,
  429: 8,
};

/** Reads a refusal: status and, where Google gives one, the reason. */
export function toRestRefusal(status: number, body: unknown) {
  return new RestRefusal(CODES[status], reasonOf(body));
}

function reasonOf(body: unknown): string | undefined {
  const { error } = (body ?? {}) as {
    error?: { details?: { reason?: unknown }[] };
  };
  const details = Array.isArray(error?.details) ? error.details : [];
  const reason = details.find(detail => typeof detail?.reason === 'string');
  return reason ? String(reason.reason) : undefined;
}
