import { AwsError } from '../AwsError';
import { isPermitted } from '../identity/isPermitted';
import { QueryAction } from './QueryCall';

const PAGE_SIZE = 100;

/** Whether the policies of a principal allow actions: by the very rights that calls are judged by. */
export const simulatePrincipalPolicy: QueryAction = call => {
  const { identities, parameters } = call;
  const arn = parameters.get('PolicySourceArn') ?? '';
  const rights = identities.rightsOf(arn);
  if (rights === undefined) {
    const message = `The principal with ARN ${arn} cannot be found.`;
    throw new AwsError(404, 'NoSuchEntity', message, {});
  }
  const actions = members(parameters, 'ActionNames');
  if (actions.length === 0) {
    throw new AwsError(400, 'InvalidInput', 'ActionNames are missing.', {});
  }
  const resources = members(parameters, 'ResourceArns');
  const results = (resources.length > 0 ? resources : ['*']).flatMap(resource =>
    actions.map(action => ({
      EvalActionName: action,
      EvalResourceName: resource,
      EvalDecision: isPermitted(rights, action) ? 'allowed' : 'implicitDeny',
      MatchedStatements: [],
      MissingContextValues: [],
    })),
  );
  return pageOf(results, parameters);
};

function pageOf<Result>(results: Result[], parameters: URLSearchParams) {
  const size = Number(parameters.get('MaxItems') ?? PAGE_SIZE);
  const start = Number(parameters.get('Marker') ?? 0);
  const end = start + size;
  const isTruncated = end < results.length;
  return {
    IsTruncated: isTruncated,
    Marker: isTruncated ? String(end) : undefined,
    EvaluationResults: results.slice(start, end),
  };
}

/** A list of the query protocol: `Name.member.1`, `Name.member.2` and so on. */
function members(parameters: URLSearchParams, name: string): string[] {
  return [...parameters]
    .filter(([key]) => key.startsWith(`${name}.member.`))
    .map(([, value]) => value);
}
