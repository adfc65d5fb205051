import express, { Request, Response } from 'express';
import { decodeJwt } from 'jose';
import { listen, Listener, simulateCall, SimulatorContext } from '../../core';
import { federationEndpoints } from '../accounts/federationEndpoints';
import { tokenEndpoint } from '../accounts/tokenEndpoint';
import { GoogleState } from '../GoogleState';
import { notFound, restFace } from './restFace';
import { computeApis } from './computeApis';
import { sideApis } from './sideApis';

export interface HttpFaceOptions {
  context: SimulatorContext;
  state: GoogleState;
  tls: { key: string; cert: string };
  /** A fixed port, or 0 for any free one. */
  port: number;
}

/** Serves the JSON faces and the token endpoint over HTTPS on 127.0.0.1. */
export function startHttpFace(options: HttpFaceOptions): Promise<Listener> {
  const { context, state, tls, port } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(
    tokenEndpoint(state.accounts, state.tokens, tokenGuard(context, state)),
    federationEndpoints(state.accounts, state.tokens, context),
    restFace(context, state.service),
    computeApis(context, state.service),
    sideApis(context, state.service),
    notFound,
  );
  return listen(app, { port, tls });
}

function tokenGuard(context: SimulatorContext, state: GoogleState) {
  return simulateCall(context, {
    operationOf: () => 'google.oauth.token',
    scopeOf: request => projectOf(request, state),
    writeError: (response: Response, { status, code, message }) => {
      response.status(status).json({
        error: code ?? (status < 500 ? 'invalid_grant' : 'internal_failure'),
        error_description: message ?? 'Simulated refusal.',
      });
    },
  });
}

// The project of the service account that signs, or nothing when that cannot be told.
function projectOf(request: Request, { accounts }: GoogleState): string {
  try {
    const { iss = '' } = decodeJwt(String(request.body?.assertion));
    return accounts.find(iss)?.projectId ?? '';
  } catch {
    return '';
  }
}
