/** A refusal by Compute Engine's REST API, in the form in which the gRPC API gives its own. */
export class ComputeRefusal extends Error {
  constructor(
    /** google.rpc.Code. */
    readonly code: number | undefined,
    /** `google.rpc.ErrorInfo.reason`: a constant for programs. */
    readonly reason: string | undefined,
  ) {
    super('Compute Engine refused the request');
    this.name = 'ComputeRefusal';
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
export function toComputeRefusal(status: number, body: unknown) {
  return new ComputeRefusal(CODES[status], reasonOf(body));
}

function reasonOf(body: unknown): string | undefined {
  const { error } = (body ?? {}) as {
    error?: { details?: { reason?: unknown }[] };
  };
  const details = Array.isArray(error?.details) ? error.details : [];
  const reason = details.find(detail => typeof detail?.reason === 'string');
  return reason ? String(reason.reason) : undefined;
}
