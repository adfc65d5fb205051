import { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Callers } from './Caller';

const MINUTE = 60 * 1000;

/**
 * Limits the endpoints that cost a cloud call or try a credential, per user and not per address: behind a proxy
 * all users have one address.
 */
export function createLimiter(
  callers: Callers,
  requestsPerMinute: number,
): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: async request => (await callers.of(request)).ref,
    handler: (_request, response) => {
      response.status(429).json({
        error: {
          name: 'TooManyRequests',
          code: 'TOO_MANY_REQUESTS',
          message: 'You asked the clouds too often within a short time.',
          hint: 'Wait a minute, then try again.',
        },
      });
    },
  });
}
