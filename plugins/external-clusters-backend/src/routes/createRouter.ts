import {
  AuditorService,
  LoggerService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, { RequestHandler, Router } from 'express';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Callers } from './Caller';
import { AnyEndpoint } from './Endpoint';
import { OpenApiDocument, placeOf } from './OpenApiDocument';
import { problemHandler } from './problemHandler';
import { runEndpoint } from './runEndpoint';

const BODY_LIMIT = '512kb';

export interface RouterOptions {
  endpoints: AnyEndpoint[];
  callers: Callers;
  auditor: AuditorService;
  logger: LoggerService;
  /** Stands before the endpoints that are limited per user. */
  limiter: RequestHandler;
}

/** Reads the OpenAPI document that the package ships. */
export function readOpenApiDocument(): OpenApiDocument {
  const path = resolvePackagePath(
    'backstage-plugin-external-clusters-backend',
    'src/schema/openapi.yaml',
  );
  return load(readFileSync(path, 'utf8')) as OpenApiDocument;
}

/** Puts every endpoint at the place that the OpenAPI document gives it, behind the document's validation. */
export function createRouter(options: RouterOptions): Router {
  const document = readOpenApiDocument();
  const router = createValidatedOpenApiRouter(document as never, {
    middleware: [
      express.json({ limit: BODY_LIMIT }),
      // Before the validator, which makes bad requests of all errors and leaves nothing but their texts.
      problemHandler(options.logger),
    ] as RequestHandler[],
  }) as Router;

  for (const endpoint of options.endpoints) {
    const { method, path, success } = placeOf(document, endpoint.id);
    const limiter = endpoint.limited ? [options.limiter] : [];
    router[method](path, ...limiter, runEndpoint(endpoint, success, options));
  }

  router.use(problemHandler(options.logger));
  return router;
}
