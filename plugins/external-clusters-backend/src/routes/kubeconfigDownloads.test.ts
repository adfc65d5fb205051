import { mockServices } from '@backstage/backend-test-utils';
import { load } from 'js-yaml';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { Role } from '../__testUtils__/people';
import { startPlugin } from '../__testUtils__/startPlugin';
import { CANARY, lent, TEAM_A } from './__testUtils__/changing';

const TOKEN = 'CANARY-token-of-the-portal';

interface Given {
  feature?: unknown;
  allow?: string[];
  cloud?: (cloud: FakeCloud) => void;
}

/** A portal with one imported cluster, and how its owner asks for a kubeconfig. */
async function ready({ feature, allow = ['view', 'edit'], cloud }: Given) {
  const fake = new FakeCloud();
  cloud?.(fake);
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event as never);
  const features =
    feature === undefined ? {} : { kubeconfig: feature as string };
  const plugin = await startPlugin({
    cloud: fake,
    services: [auditor.factory],
    config: { ...lent(allow), features },
  });
  const { ref } = fake.add({ name: 'prod' });
  const { body } = await plugin
    .post('/imports')
    .send({ accountId: 'config:lent', owner: TEAM_A, refs: [ref] });
  const path = `/clusters/${body.results[0].clusterId}`;
  fake.calls.length = 0;
  const ask = (signIn: string, role?: Role) =>
    plugin.post(`${path}/kubeconfig-download`, role).send({ signIn });
  const methods = () => fake.calls.map(({ method }) => method);
  return { plugin, path, ask, auditor, event, methods };
}

const withToken = (expiresAt?: number) => (cloud: FakeCloud) => {
  cloud.clusterCredential = {
    server: 'https://fake.example.com',
    caPem: 'PEM',
    auth: { kind: 'token', token: TOKEN },
    expiresAt,
    addressFrom: 'CloudProvider',
  };
};

describe('kubeconfig download', () => {
  it.each([undefined, 'off', false])(
    'is switched off where features.kubeconfig is %p',
    async feature => {
      const { plugin, path, ask, methods } = await ready({ feature });
      const { status, body } = await ask('Program');
      expect(status).toBe(403);
      expect(body.error.message).toMatch('features.kubeconfig');
      expect(methods()).toEqual([]);
      const details = await plugin.get(path);
      expect(details.body.allowedActions.getKubeconfig.allowed).toBe(false);
      const shown = await plugin.get('/status');
      expect(shown.body.features.kubeconfig).toBe('off');
    },
  );

  it('gives a file that signs in with a program and holds no secret', async () => {
    const { plugin, path, ask, methods } = await ready({ feature: 'exec' });
    const details = await plugin.get(path);
    expect(details.body.allowedActions.getKubeconfig).toEqual({
      allowed: true,
    });
    const { status, body, text, headers } = await ask('Program');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      kubeconfig: expect.any(String),
      fileName: expect.stringMatching(/^kubeconfig-prod-[a-z2-7]{10}\.yaml$/),
      signIn: 'Program',
      notes: ['You need fake-login.'],
    });
    expect(load(body.kubeconfig)).toMatchObject({
      kind: 'Config',
      users: [{ user: { exec: { command: 'fake-login', args: ['--token'] } } }],
    });
    expect(text).not.toContain(CANARY);
    expect(methods()).toEqual(['kubeconfigExec']);
  });

  it('gives no token where the operator offers programs only', async () => {
    const cloud = withToken(Date.now() + 60_000);
    const { ask, methods } = await ready({ feature: 'exec', cloud });
    expect((await ask('Token')).status).toBe(403);
    expect(methods()).toEqual([]);
  });

  it('gives a short-lived token, with its end, where the operator wants it', async () => {
    const expiresAt = Date.now() + 60_000;
    const cloud = withToken(expiresAt);
    const { ask, auditor, event } = await ready({ feature: 'token', cloud });
    const { status, body, headers } = await ask('Token');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ signIn: 'Token', expiresAt });
    expect(load(body.kubeconfig)).toMatchObject({
      users: [{ user: { token: TOKEN } }],
    });
    const end = new Date(expiresAt).toISOString();
    expect(body.kubeconfig).toContain(end);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'cluster-kubeconfig-download',
        meta: { clusterId: expect.any(String), signIn: 'Token' },
      }),
    );
    expect(event.success).toHaveBeenLastCalledWith({
      meta: { expiresAt: end },
    });
    const audited = JSON.stringify([
      auditor.createEvent.mock.calls.map(([{ meta }]) => meta),
      event.success.mock.calls,
    ]);
    expect(audited).not.toContain(TOKEN);
  });

  it('gives a token that opens more than the cluster to admins only', async () => {
    const cloud = (fake: FakeCloud) => {
      withToken(Date.now() + 60_000)(fake);
      fake.tokenOpensOneCluster = false;
    };
    const { ask, event, methods } = await ready({ feature: 'token', cloud });
    const { status, body, text } = await ask('Token');
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: 'TOKEN_OPENS_MORE',
      hint: expect.stringMatching(/program.*admin/),
    });
    expect(text).not.toContain(TOKEN);
    expect(methods()).toEqual([]);
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalledWith(
      expect.objectContaining({ meta: { expiresAt: expect.anything() } }),
    );

    expect((await ask('Program')).status).toBe(200);
    const given = await ask('Token', 'admin');
    expect(given.status).toBe(200);
    expect(given.body.notes).toEqual([expect.stringMatching(/other clusters/)]);
  });

  it.each([
    ['does not end', undefined],
    ['ends in a year', Date.now() + 365 * 24 * 60 * 60 * 1000],
  ])('gives no token that %s', async (_what, expiresAt) => {
    const cloud = withToken(expiresAt);
    const { ask } = await ready({ feature: 'token', cloud });
    const { status, body, text } = await ask('Token');
    expect(status).toBe(422);
    expect(body.error.code).toBe('NO_SHORT_TOKEN');
    expect(text).not.toContain(TOKEN);
  });

  it('gives no token of an account that is lent for viewing only', async () => {
    const cloud = withToken(Date.now() + 60_000);
    const given = { feature: 'token', allow: ['view'], cloud };
    const { ask, methods } = await ready(given);
    expect((await ask('Token')).status).toBe(409);
    expect(methods()).toEqual([]);
    expect((await ask('Program')).status).toBe(200);
  });

  it('does not start with a word that is none', async () => {
    await expect(ready({ feature: 'always' })).rejects.toThrow(
      "externalClusters.features.kubeconfig is 'always'",
    );
  });
});
