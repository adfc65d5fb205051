import { RightState } from 'backstage-plugin-external-clusters-common';
import { EksRight } from './eksRights';
import { RawEvaluation } from './IamClient';

/** Whether an evaluation allows a right. */
export function judgeEksRight(
  { statement }: Pick<EksRight, 'statement'>,
  evaluation: RawEvaluation | undefined,
): { state: RightState; message?: string } {
  if (!evaluation?.EvalDecision) {
    return { state: 'Unknown', message: 'AWS did not say' };
  }
  const { EvalDecision, MissingContextValues = [] } = evaluation;
  const { OrganizationsDecisionDetail: organization } = evaluation;
  if (organization?.AllowedByOrganizations === false) {
    return { state: 'Missing', message: 'The organization forbids it' };
  }
  if (EvalDecision === 'allowed') return { state: 'Allowed' };
  if (EvalDecision === 'explicitDeny') {
    return { state: 'Missing', message: 'A policy forbids it' };
  }
  if (statement === 'Roles') {
    return {
      state: 'Unknown',
      message: 'Not for every role; it may be allowed for single ones',
    };
  }
  return MissingContextValues.length > 0
    ? { state: 'Unknown', message: 'It depends on a condition of a policy' }
    : { state: 'Missing' };
}
