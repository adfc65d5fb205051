import { FieldDifference, FieldProblem, Problem } from '../api';

/**
 * Code of an {@link ExternalClustersError} when the backend did not answer as itself.
 *
 * @public
 */
export const BACKEND_UNREACHABLE = 'BackendUnreachable';

/**
 * A request that the External Clusters backend refused, or that did not reach it.
 *
 * `code` is a stable word for programs; `message` and `hint` are sentences for people.
 *
 * @public
 */
export class ExternalClustersError extends Error {
  readonly name = 'ExternalClustersError';
  readonly code: string;
  /** The way out. */
  readonly hint: string | undefined;
  /** The input that the problem is about. */
  readonly field: string | undefined;
  /** Further facts, e.g. the contexts to choose from. */
  readonly details: readonly string[];
  /** What was changed in the cloud since the caller looked. */
  readonly differences: readonly FieldDifference[];
  /** What is wrong with which field of a form. */
  readonly problems: readonly FieldProblem[];
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined;

  constructor(problem: Problem, options: { status?: number; cause?: unknown }) {
    super(problem.message, { cause: options.cause });
    this.code = problem.code;
    this.hint = problem.hint;
    this.field = problem.field;
    this.details = problem.details ?? [];
    this.differences = problem.differences ?? [];
    this.problems = problem.problems ?? [];
    this.status = options.status;
  }

  /** The backend could not be asked: what was known before still holds. */
  get isBackendDown(): boolean {
    return this.code === BACKEND_UNREACHABLE;
  }
}
