import { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { AwsError } from '../AwsError';
import { SignatureError } from '../signature/SignatureError';
import { awsRequestOf } from './AwsRequest';
import { AwsServiceName } from './AwsServiceName';
import { toServiceError } from './toServiceError';
import { writeAwsError } from './writeAwsError';

/** Answers every error in the words of the service that was asked. */
export const awsErrorHandler: ErrorRequestHandler = (
  error,
  _request,
  response,
  _next,
) => {
  const { service } = awsRequestOf(response);
  writeAwsError(response, service, toAwsError(service, error));
};

function toAwsError(service: AwsServiceName, error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof SignatureError) return toServiceError(service, error);
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    return AwsError.invalidParameter(`${where}: ${issue?.message}`, {});
  }
  if (error instanceof SyntaxError) {
    return new AwsError(400, 'SerializationException', error.message, {});
  }
  return new AwsError(500, 'ServerException', String(error), {});
}
