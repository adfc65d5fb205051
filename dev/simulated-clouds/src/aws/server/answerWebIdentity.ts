import { Response } from 'express';
import { toTimestamp } from '../../core/toTimestamp';
import { AwsError } from '../AwsError';
import { AwsRequest } from './AwsRequest';
import { AwsWorld } from './AwsWorld';
import { queryServices } from './queryServices';

/** The one request of STS that nobody signs: a token of an OpenID provider for a session of a role that trusts it. */
export function answerWebIdentity(
  { identities }: AwsWorld,
  { operation, parameters }: AwsRequest,
  response: Response,
) {
  const arn = parameters.get('RoleArn') ?? '';
  const token = parameters.get('WebIdentityToken') ?? '';
  const role = identities.findRole(arn);
  if (!role?.webIdentityToken || role.webIdentityToken !== token) {
    throw new AwsError(
      403,
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      {},
    );
  }
  const name = parameters.get('RoleSessionName') ?? '';
  const seconds = Number(parameters.get('DurationSeconds') ?? 3600);
  const session = identities.assumeRole(arn, name, seconds);
  const result = {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: toTimestamp(session.expiresAt ?? 0),
    },
    SubjectFromWebIdentityToken: 'system:serviceaccount:portal:backstage',
    AssumedRoleUser: {
      AssumedRoleId: session.principal.userId,
      Arn: session.principal.arn,
    },
  };
  const { render } = queryServices.sts;
  const { requestId } = response.locals;
  response.type('text/xml').send(render(operation, result, requestId));
}
