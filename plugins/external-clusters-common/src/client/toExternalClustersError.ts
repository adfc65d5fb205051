import { Problem } from '../api';
import {
  BACKEND_UNREACHABLE,
  ExternalClustersError,
} from './ExternalClustersError';

// A proxy in front of a backend that is down answers these itself.
const GATEWAY_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/** Makes the error of an answer that is not 2xx; never throws, whatever the body is. */
export async function toExternalClustersError(
  response: Response,
): Promise<ExternalClustersError> {
  const problem = await readProblem(response);
  return new ExternalClustersError(problem ?? withoutBody(response.status), {
    status: response.status,
  });
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = isRecord(body) ? body.error : undefined;
  if (!isRecord(error) || typeof error.message !== 'string') {
    return undefined;
  }
  return {
    code: textOf(error.code) ?? textOf(error.name) ?? 'Unexpected',
    message: error.message,
    hint: textOf(error.hint),
    field: textOf(error.field),
    details: Array.isArray(error.details)
      ? error.details.map(String)
      : undefined,
    differences: recordsOf(error.differences, ['field', 'seen', 'now']),
    problems: recordsOf(error.problems, ['field', 'message']),
  };
}

/** Records that hold all of these texts; whatever else a proxy may have made of them is left out. */
function recordsOf<Name extends string>(
  value: unknown,
  names: Name[],
): Record<Name, string>[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter(
    (item): item is Record<Name, string> =>
      isRecord(item) && names.every(name => typeof item[name] === 'string'),
  );
}

function withoutBody(status: number): Problem {
  return {
    code: GATEWAY_STATUSES.has(status) ? BACKEND_UNREACHABLE : 'Unexpected',
    message: `The External Clusters backend answered with status ${status}`,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
