import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** Throws `InvalidRequest` with all problems where there are any. */
export function refuseProblems(problems: FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new ProviderError('InvalidRequest', first.message, {
    code: 'INVALID_SETTINGS',
    field: first.field,
    problems,
  });
}
