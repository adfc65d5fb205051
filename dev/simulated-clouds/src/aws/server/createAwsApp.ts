import { randomUUID } from 'node:crypto';
import express, { Express, Response } from 'express';
import { simulateCall } from '../../core';
import { verifySignature } from '../signature/verifySignature';
import { answerCall } from './answerCall';
import { answerWebIdentity } from './answerWebIdentity';
import { AwsRequest, awsRequestOf, readAwsRequest } from './AwsRequest';
import { AwsWorld } from './AwsWorld';
import { checkPermission } from './checkPermission';
import { awsErrorHandler } from './awsErrorHandler';
import { faultError, writeAwsError } from './writeAwsError';

/** All simulated services of AWS behind one handler. */
export function createAwsApp(world: AwsWorld): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(express.raw({ type: () => true, limit: '1mb' }));
  app.use((request, response, next) => {
    response.locals.requestId = randomUUID();
    response.locals.aws = readAwsRequest(request);
    response.setHeader('x-amzn-RequestId', response.locals.requestId);
    // The SDKs set their clocks by it, and then sign with that time.
    const now = new Date(world.signingClock.now());
    response.setHeader('Date', now.toUTCString());
    next();
  });
  app.use(describeCalls(world));
  app.use(async (_request, response, next) => {
    try {
      await serve(world, response);
    } catch (error) {
      next(error);
    }
  });
  app.use(awsErrorHandler);
  return app;
}

function describeCalls({ context, identities }: AwsWorld) {
  const accountOf = ({ accessKeyId }: AwsRequest) =>
    identities.findCredential(accessKeyId)?.principal.accountId ?? 'unknown';
  return simulateCall(context, {
    operationOf: ({ res }) => {
      const { service, operation } = awsRequestOf(res);
      return `aws.${service}.${operation}`;
    },
    scopeOf: ({ res }) => accountOf(awsRequestOf(res)),
    writeError: (response, effect) => {
      const { service } = awsRequestOf(response);
      writeAwsError(response, service, faultError(service, effect));
    },
  });
}

async function serve(world: AwsWorld, response: Response) {
  const request = awsRequestOf(response);
  if (request.operation === 'AssumeRoleWithWebIdentity') {
    answerWebIdentity(world, request, response);
    return;
  }
  const { credential, signature } = verifySignature(
    request.signed,
    accessKeyId => world.identities.findCredential(accessKeyId),
    world.signingClock,
  );
  const { principal } = credential;
  checkPermission(principal, request, signature.region);
  const caller = { principal, region: signature.region };
  await answerCall(world, request, caller, response);
}
