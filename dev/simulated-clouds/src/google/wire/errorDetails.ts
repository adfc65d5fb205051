import { fromJSON, MessageTypeDefinition } from '@grpc/proto-loader';
import { GoogleError } from '../GoogleError';

const PREFIX = 'type.googleapis.com/google.rpc';

// The parts of google/rpc/status.proto and error_details.proto that Google's clients read from a refusal.
const field = (type: string, id: number) => ({ type, id });
const DEFINITIONS = fromJSON({
  nested: {
    Any: { fields: { typeUrl: field('string', 1), value: field('bytes', 2) } },
    Status: {
      fields: {
        code: field('int32', 1),
        message: field('string', 2),
        details: { rule: 'repeated', ...field('Any', 3) },
      },
    },
    ErrorInfo: {
      fields: {
        reason: field('string', 1),
        domain: field('string', 2),
        metadata: { keyType: 'string', ...field('string', 3) },
      },
    },
    Duration: { fields: { seconds: field('int64', 1) } },
    RetryInfo: { fields: { retryDelay: field('Duration', 1) } },
  },
} as Parameters<typeof fromJSON>[0]) as unknown as Record<
  string,
  MessageTypeDefinition<object, object>
>;

/** `grpc-status-details-bin`: the refusal with its reason and how long to wait. */
export function statusDetails(error: GoogleError): Buffer {
  const details = [];
  if (error.reason) details.push(any('ErrorInfo', error.reason));
  if (error.retryAfterSeconds !== undefined) {
    const retryDelay = { seconds: error.retryAfterSeconds };
    details.push(any('RetryInfo', { retryDelay }));
  }
  return write('Status', {
    code: error.grpcCode,
    message: error.message,
    details,
  });
}

/** The same as JSON: `{ error: { code, message, status, details } }`. */
export function errorBody(error: GoogleError): object {
  const details = [];
  if (error.reason) {
    details.push({ '@type': `${PREFIX}.ErrorInfo`, ...error.reason });
  }
  if (error.retryAfterSeconds !== undefined) {
    const retryDelay = `${error.retryAfterSeconds}s`;
    details.push({ '@type': `${PREFIX}.RetryInfo`, retryDelay });
  }
  return {
    error: {
      code: error.httpStatus,
      message: error.message,
      status: error.code,
      ...(details.length > 0 && { details }),
    },
  };
}

function any(name: string, message: object) {
  return { typeUrl: `${PREFIX}.${name}`, value: write(name, message) };
}

function write(name: string, message: object): Buffer {
  const definition = DEFINITIONS[name];
  if (!definition) throw new Error(`No definition of ${name}`);
  return definition.serialize(message);
}
