import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler } from 'express';
import { toProblem } from './toProblem';

/** Answers every error with the one body of the API, and logs what is ours to mend. */
export function problemHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, name, retryAfterSeconds, problem } = toProblem(error);
    if (status >= 500) {
      logger.error('A request failed', {
        method: request.method,
        path: request.path,
        status,
        code: problem.code,
        error: error instanceof Error ? error.name : typeof error,
      });
    }
    if (retryAfterSeconds) {
      response.setHeader('Retry-After', String(retryAfterSeconds));
    }
    response.status(status).json({ error: { name, ...problem } });
  };
}
