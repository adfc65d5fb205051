/** Statements of a policy as IAM keeps them: single values stand for lists of one. */
interface Statement {
  Effect?: unknown;
  Action?: unknown;
  Principal?: { Service?: unknown };
}

/**
 * Whether a service may assume a role, by the role's trust policy: a document of JSON, encoded as a part of a URL.
 * False for what cannot be read.
 */
export function isTrustedBy(
  document: string | undefined,
  service: string,
): boolean {
  return statementsOf(document).some(
    ({ Effect, Action, Principal }) =>
      Effect === 'Allow' &&
      toList(Action).includes('sts:AssumeRole') &&
      // In China some services have a suffix there.
      toList(Principal?.Service).some(
        name => name === service || name === `${service}.cn`,
      ),
  );
}

function statementsOf(document: string | undefined): Statement[] {
  try {
    const policy = JSON.parse(decodeURIComponent(document ?? ''));
    return toList(policy?.Statement) as Statement[];
  } catch {
    return [];
  }
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
