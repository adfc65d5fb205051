import { judgeEksRight } from './judgeEksRight';
import { RawEvaluation } from './IamClient';

const evaluation = (given: Partial<RawEvaluation>): RawEvaluation => ({
  EvalActionName: 'eks:DeleteCluster',
  EvalDecision: 'implicitDeny',
  ...given,
});

describe('judgeEksRight', () => {
  it.each<[string, RawEvaluation | undefined, string]>([
    ['no answer', undefined, 'Unknown'],
    ['allowed', evaluation({ EvalDecision: 'allowed' }), 'Allowed'],
    ['a silent policy', evaluation({}), 'Missing'],
    [
      'a denying policy',
      evaluation({ EvalDecision: 'explicitDeny' }),
      'Missing',
    ],
    [
      'a condition that nobody can tell',
      evaluation({ MissingContextValues: ['aws:SourceIp'] }),
      'Unknown',
    ],
    [
      'an organization that forbids it',
      evaluation({
        EvalDecision: 'allowed',
        OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      }),
      'Missing',
    ],
  ])('of %s', (_name, given, expected) => {
    const right = { statement: 'Edit' } as const;
    expect(judgeEksRight(right, given).state).toBe(expected);
  });

  it('knows nothing of rights to single roles, where not all are allowed', () => {
    const verdict = judgeEksRight({ statement: 'Roles' }, evaluation({}));
    expect(verdict.state).toBe('Unknown');
  });
});
