/** Google's canonical codes with their gRPC number and HTTP status (google/rpc/code.proto). */
const CODES = {
  CANCELLED: { grpc: 1, http: 499 },
  UNKNOWN: { grpc: 2, http: 500 },
  INVALID_ARGUMENT: { grpc: 3, http: 400 },
  DEADLINE_EXCEEDED: { grpc: 4, http: 504 },
  NOT_FOUND: { grpc: 5, http: 404 },
  ALREADY_EXISTS: { grpc: 6, http: 409 },
  PERMISSION_DENIED: { grpc: 7, http: 403 },
  RESOURCE_EXHAUSTED: { grpc: 8, http: 429 },
  FAILED_PRECONDITION: { grpc: 9, http: 400 },
  ABORTED: { grpc: 10, http: 409 },
  OUT_OF_RANGE: { grpc: 11, http: 400 },
  UNIMPLEMENTED: { grpc: 12, http: 501 },
  INTERNAL: { grpc: 13, http: 500 },
  UNAVAILABLE: { grpc: 14, http: 503 },
  UNAUTHENTICATED: { grpc: 16, http: 401 },
} as const;

export type CanonicalCode = keyof typeof CODES;

const CODE_OF_STATUS: Record<number, CanonicalCode> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  412: 'FAILED_PRECONDITION',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** Reasons that a fault can ask for by name, with the code that Google gives together with them. */
const CODE_OF_REASON: Record<string, CanonicalCode> = {
  CLUSTER_ALREADY_HAS_OPERATION: 'FAILED_PRECONDITION',
  QUOTA_EXCEEDED: 'RESOURCE_EXHAUSTED',
  SERVICE_DISABLED: 'PERMISSION_DENIED',
};

/** What Google puts into `google.rpc.ErrorInfo`: a constant reason, who says so, and what it is about. */
export interface ErrorReason {
  reason: string;
  domain: string;
  metadata: Record<string, string>;
}

/** An answer that is an error, before it is written as gRPC status or as JSON. */
export class GoogleError extends Error {
  constructor(
    readonly code: CanonicalCode,
    message: string,
    readonly reason?: ErrorReason,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'GoogleError';
  }

  get grpcCode(): number {
    return CODES[this.code].grpc;
  }

  get httpStatus(): number {
    return CODES[this.code].http;
  }

  /**
   * The error that belongs to an HTTP status; `code` decides where several share one (400, 409, 500). It may also be
   * one of Google's reasons, e.g. `CLUSTER_ALREADY_HAS_OPERATION`.
   */
  static ofStatus(
    status: number,
    details: { code?: string; message?: string; retryAfterSeconds?: number },
  ): GoogleError {
    const reason = details.code ?? '';
    const codeOfReason = CODE_OF_REASON[reason];
    const code = isCanonical(details.code)
      ? details.code
      : codeOfReason ?? CODE_OF_STATUS[status] ?? 'UNKNOWN';
    return new GoogleError(
      code,
      details.message ?? `Simulated ${code}.`,
      codeOfReason && {
        reason,
        domain: 'container.googleapis.com',
        metadata: {},
      },
      details.retryAfterSeconds,
    );
  }
}

function isCanonical(code: string | undefined): code is CanonicalCode {
  return code !== undefined && Object.hasOwn(CODES, code);
}
