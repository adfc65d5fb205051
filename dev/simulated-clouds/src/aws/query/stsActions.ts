import { toTimestamp } from '../../core/toTimestamp';
import { AwsError } from '../AwsError';
import { QueryAction, QueryCall } from './QueryCall';

const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const SHORTEST_SESSION = 900;
const LONGEST_SESSION = 3600;

/** What STS can do; GetCallerIdentity needs no right, AssumeRole the role's trust. */
export const stsActions: Readonly<Record<string, QueryAction>> = {
  GetCallerIdentity: ({ principal }) => ({
    UserId: principal.userId,
    Account: principal.accountId,
    Arn: principal.arn,
  }),
  AssumeRole: call => {
    const arn = call.parameters.get('RoleArn') ?? '';
    const sessionName = call.parameters.get('RoleSessionName') ?? '';
    checkShape(arn, sessionName);
    checkTrust(arn, call);
    const session = call.identities.assumeRole(
      arn,
      sessionName,
      secondsOf(call.parameters.get('DurationSeconds')),
    );
    return {
      Credentials: {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: toTimestamp(session.expiresAt ?? 0),
      },
      AssumedRoleUser: {
        AssumedRoleId: session.principal.userId,
        Arn: session.principal.arn,
      },
      PackedPolicySize: 6,
    };
  },
};

function checkShape(arn: string, sessionName: string) {
  if (!ROLE_ARN.test(arn)) {
    throw validationError(`${arn} is invalid`);
  }
  if (!SESSION_NAME.test(sessionName)) {
    throw validationError(
      `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
}

/** A role that is not there and a role that does not trust the caller are the same to the caller. */
function checkTrust(arn: string, call: QueryCall) {
  const role = call.identities.findRole(arn);
  const externalId = call.parameters.get('ExternalId') ?? undefined;
  const isTrusted =
    role !== undefined &&
    role.trustedService === undefined &&
    (role.externalId === undefined || role.externalId === externalId);
  if (isTrusted) return;
  throw new AwsError(
    403,
    'AccessDenied',
    `User: ${call.principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    {},
  );
}

function secondsOf(duration: string | null) {
  if (duration === null) return LONGEST_SESSION;
  const seconds = Number(duration);
  if (seconds >= SHORTEST_SESSION && seconds <= LONGEST_SESSION) return seconds;
  throw validationError(
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}

function validationError(message: string) {
  return new AwsError(400, 'ValidationError', message, {});
}
