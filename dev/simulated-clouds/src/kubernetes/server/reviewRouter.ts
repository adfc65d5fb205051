import { json, raw, Request, Router } from 'express';
import { decodeProtobufReview, PROTOBUF_TYPE } from './decodeProtobufReview';
import { identityOf } from './guards';
import { reviewAccess, reviewRules, reviewSelf } from './reviews';

/** Questions that callers may ask about themselves. */
export function reviewRouter(): Router {
  const router = Router();
  router.use(json(), raw({ type: PROTOBUF_TYPE }));
  const authorization = '/apis/authorization.k8s.io/v1';
  router.post(
    `${authorization}/selfsubjectaccessreviews`,
    (request, response) => {
      const review = reviewAccess(identityOf(response), bodyOf(request));
      response.status(201).json(review);
    },
  );
  router.post(
    `${authorization}/selfsubjectrulesreviews`,
    (request, response) => {
      const review = reviewRules(identityOf(response), bodyOf(request));
      response.status(201).json(review);
    },
  );
  router.post(
    '/apis/authentication.k8s.io/v1/selfsubjectreviews',
    (_request, response) => {
      response.status(201).json(reviewSelf(identityOf(response)));
    },
  );
  return router;
}

function bodyOf({ body }: Request): unknown {
  return Buffer.isBuffer(body) ? decodeProtobufReview(body) : body;
}
