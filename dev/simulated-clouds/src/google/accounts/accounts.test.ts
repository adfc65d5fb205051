import { generateKeyPairSync } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import { Agent, fetch } from 'undici';
import {
  GoogleTestWorld,
  NOBODY,
  OWNER,
  PROJECT,
  startGoogleTestWorld,
  VIEWER,
} from '../__testUtils__/googleTestWorld';

const CLOUD = 'https://www.googleapis.com/auth/cloud-platform';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Assertion {
  email?: string;
  privateKey?: string;
  audience?: string;
  scope?: string;
  issuedSecondsAgo?: number;
  lifeSeconds?: number;
}

describe('service accounts and tokens', () => {
  let world: GoogleTestWorld;

  beforeEach(async () => {
    world = await startGoogleTestWorld();
  });
  afterEach(() => world.close());

  const trusting = (ca: string) => ({
    dispatcher: new Agent({ connect: { ca } }),
  });
  const sign = async ({
    email = OWNER,
    privateKey = world.google.serviceAccountKey(PROJECT, email).private_key,
    audience = 'https://oauth2.googleapis.com/token',
    scope = CLOUD,
    issuedSecondsAgo = 0,
    lifeSeconds = 3600,
  }: Assertion) => {
    const issuedAt = Math.floor(Date.now() / 1000) - issuedSecondsAgo;
    return new SignJWT(scope ? { scope } : {})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(email)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifeSeconds)
      .sign(await importPKCS8(privateKey, 'RS256'));
  };
  const exchange = async (assertion: string, grant = GRANT) => {
    const response = await fetch(world.google.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: grant, assertion }),
      ...trusting(world.context.authority.caPem),
    });
    const body = (await response.json()) as Record<string, string>;
    return { status: response.status, body };
  };
  const tokenOf = async (assertion: Assertion) =>
    (await exchange(await sign(assertion))).body.access_token ?? '';
  const listStatus = async (bearer: string) => {
    const url = `${world.google.restUrl}/v1/projects/${PROJECT}/locations/-/clusters`;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${bearer}` },
      ...trusting(world.context.authority.caPem),
    });
    return response.status;
  };
  const nodesStatus = async (bearer: string) => {
    const key = world.google.kubernetesKey(PROJECT, 'europe-west3', 'web');
    const { server, caPem } = await world.kubernetes.endpoint(key);
    const response = await fetch(`${server}/api/v1/nodes`, {
      headers: { authorization: `Bearer ${bearer}` },
      ...trusting(caPem),
    });
    return response.status;
  };

  it('gives keys in the form of Google, which say nothing of the simulator', () => {
    const key = world.google.serviceAccountKey(PROJECT, OWNER);
    expect(key).toMatchObject({
      type: 'service_account',
      project_id: PROJECT,
      client_email: OWNER,
      client_id: expect.stringMatching(/^\d{21}$/),
      private_key: expect.stringMatching(/^-----BEGIN PRIVATE KEY-----\n/),
      token_uri: 'https://oauth2.googleapis.com/token',
    });
  });

  it('exchanges an assertion for a token of an hour', async () => {
    const { status, body } = await exchange(await sign({}));
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        access_token: expect.stringMatching(/^ya29\./),
        expires_in: 3599,
        token_type: 'Bearer',
      },
    });
    expect(await listStatus(body.access_token ?? '')).toBe(200);
    world.clock.advance(3_600_000);
    expect(await listStatus(body.access_token ?? '')).toBe(401);
    expect(world.context.calls.count('google.oauth.token', PROJECT)).toBe(1);
  });

  it.each<[string, Assertion, string]>([
    [
      'an unknown account',
      { email: 'x@y.z', privateKey: '' },
      'account not found',
    ],
    ['another key', { privateKey: '' }, 'Invalid JWT Signature.'],
    ['an old assertion', { issuedSecondsAgo: 7200 }, 'short-lived token'],
    ['one that lives too long', { lifeSeconds: 7200 }, 'short-lived token'],
    ['no scope', { scope: '' }, 'missing scope'],
  ])('refuses %s', async (_, assertion, words) => {
    const { privateKey: pem } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const signed = await sign(
      assertion.privateKey === ''
        ? { ...assertion, privateKey: pem }
        : assertion,
    );
    const { status, body } = await exchange(signed);
    expect(status).toBe(400);
    expect(body.error_description).toContain(words);
  });

  it('refuses other grants and what is not an assertion', async () => {
    expect(await exchange('x', 'refresh_token')).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    });
    expect(await exchange('x')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('takes self-signed JWTs for its own API, by audience or by scope', async () => {
    const audience = 'https://container.googleapis.com/';
    expect(await listStatus(await sign({ audience, scope: '' }))).toBe(200);
    expect(await listStatus(await sign({ scope: CLOUD }))).toBe(200);
    const elsewhere = 'https://compute.googleapis.com/';
    expect(
      await listStatus(await sign({ audience: elsewhere, scope: '' })),
    ).toBe(401);
    expect(await listStatus('not-a-token')).toBe(401);
  });

  it('refuses a token whose scopes do not cover the call', async () => {
    const scope = 'https://www.googleapis.com/auth/devstorage.read_only';
    expect(await listStatus(await tokenOf({ scope }))).toBe(403);
  });

  it('lets the token endpoint fail when it shall', async () => {
    world.context.faults.add({
      operation: 'google.oauth.token',
      scope: PROJECT,
      effect: { kind: 'status', status: 503 },
    });
    expect((await exchange(await sign({}))).status).toBe(503);
  });

  it.each([
    [OWNER, 200],
    [VIEWER, 200],
    [NOBODY, 403],
  ])('lets %s into a cluster with %s', async (email, status) => {
    expect(await nodesStatus(await tokenOf({ email }))).toBe(status);
  });

  it('takes access tokens alone for a cluster, as Google does', async () => {
    const audience = 'https://container.googleapis.com/';
    expect(await nodesStatus(await sign({ audience, scope: '' }))).toBe(401);
    expect(await nodesStatus(await sign({ scope: CLOUD }))).toBe(401);
  });
});
