import { ClusterManagerClient } from '@google-cloud/container';
import { credentials } from '@grpc/grpc-js';
import { JWT } from 'google-auth-library';
import { Agent, fetch } from 'undici';
import { GoogleTestWorld, PROJECT } from './googleTestWorld';

/** A JWT client for a service account's key; without scopes it signs its own bearer, with scopes it asks for a token. */
export function jwtClient(
  { google, context }: GoogleTestWorld,
  email: string,
  scopes?: string[],
): JWT {
  const key = google.serviceAccountKey(PROJECT, email);
  const client = new JWT({
    email: key.client_email,
    key: key.private_key,
    keyId: key.private_key_id,
    scopes,
    transporterOptions: {
      fetchImplementation: fetchTrusting(context.authority.caPem),
    },
  });
  client.defaultServicePath = 'container.googleapis.com';
  return client;
}

/** Google's own client over gRPC and TLS, signed in with a service account's key. */
export function grpcClient(
  world: GoogleTestWorld,
  email: string,
): ClusterManagerClient {
  const jwt = jwtClient(world, email);
  const signIn = credentials.createFromGoogleCredential({
    getRequestHeaders: async (url?: string) =>
      Object.fromEntries(await jwt.getRequestHeaders(url)),
  } as unknown as Parameters<typeof credentials.createFromGoogleCredential>[0]);
  return new ClusterManagerClient({
    apiEndpoint: 'localhost',
    port: world.google.grpcPort,
    projectId: PROJECT,
    authClient: jwt,
    sslCreds: credentials.combineChannelCredentials(
      credentials.createSsl(Buffer.from(world.context.authority.caPem)),
      signIn,
    ),
  });
}

/** The same client over JSON and HTTPS. */
export function restClient(
  world: GoogleTestWorld,
  email: string,
): ClusterManagerClient {
  return new ClusterManagerClient({
    fallback: true,
    apiEndpoint: 'localhost',
    port: world.google.restPort,
    projectId: PROJECT,
    authClient: jwtClient(world, email),
  });
}

// Google's own choice, node-fetch, takes the authority from the environment of the process only.
function fetchTrusting(ca: string): typeof globalThis.fetch {
  const dispatcher = new Agent({ connect: { ca } });
  const trusting = (url: string, init: object) =>
    fetch(url, { ...init, dispatcher });
  return trusting as unknown as typeof globalThis.fetch;
}
