import { RequestHandler } from 'express';

/**
 * Makes a handler when its first request comes.
 *
 * Reading the API's document and compiling what validates it takes longer than the whole rest of the plugin's start,
 * and a portal should not wait for it.
 */
export function whenFirstAsked(make: () => RequestHandler): RequestHandler {
  let handler: RequestHandler | undefined;
  return (request, response, next) => {
    handler ??= make();
    handler(request, response, next);
  };
}
