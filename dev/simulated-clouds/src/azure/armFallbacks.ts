import { NextFunction, Request, Response } from 'express';
import { ArmError, writeArmError } from './ArmError';

/** Answers what no route knew, in ARM's format. */
export function answerUnknownPath(request: Request, response: Response) {
  const message = `The resource type could not be found for the path '${request.path}'.`;
  writeArmError(response, new ArmError(404, 'InvalidResourceType', message));
}

/** Answers what a route could not read, or what broke in it, in ARM's format. */
export function answerBrokenRequest(
  error: Error & { type?: string },
  _request: Request,
  response: Response,
  // Express knows a handler for errors by its four parameters.
  _next: NextFunction,
) {
  const isUnreadable = error.type === 'entity.parse.failed';
  writeArmError(
    response,
    isUnreadable
      ? new ArmError(400, 'InvalidRequestContent', error.message)
      : new ArmError(500, 'InternalServerError', error.message),
  );
}
