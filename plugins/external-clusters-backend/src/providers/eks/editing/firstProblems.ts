import { FieldProblem } from 'backstage-plugin-external-clusters-common';

/** One problem per field: the first is the one to solve first. */
export function firstProblems(...lists: FieldProblem[][]): FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const problem of lists.flat()) {
    if (!byField.has(problem.field)) byField.set(problem.field, problem);
  }
  return [...byField.values()];
}
