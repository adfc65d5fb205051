import { ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { KubernetesError } from '../KubernetesError';

/** Answers every error as a `Status` object. */
export const errorHandler: ErrorRequestHandler = (
  error,
  _request,
  response,
  _next,
) => {
  const known = toKubernetesError(error);
  response.status(known.code).json(known.toStatus());
};

function toKubernetesError(error: unknown): KubernetesError {
  if (error instanceof KubernetesError) return error;
  if (error instanceof ZodError || error instanceof SyntaxError) {
    return KubernetesError.badRequest(
      'the object provided is unrecognized (must be of type SelfSubjectAccessReview)',
    );
  }
  return new KubernetesError(500, `Internal error occurred: ${error}`, {});
}
