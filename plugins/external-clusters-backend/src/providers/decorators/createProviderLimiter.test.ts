import {
  ClusterProvider,
  ProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';
import { FakeTiming, settle } from './__testUtils__/FakeTiming';
import { ScriptedProvider } from './__testUtils__/ScriptedProvider';
import { createProviderLimiter } from './createProviderLimiter';

const MINUTE = 60 * 1000;

const ok = async () => {};
const fail =
  (kind: ProviderErrorKind, retryAfterMilliseconds?: number) => async () => {
    throw new ProviderError(kind, kind, { retryAfterMilliseconds });
  };
const silent = () => new Promise<void>(() => {});

describe('createProviderLimiter', () => {
  let timing: FakeTiming;
  let counter: { add: jest.Mock };
  let inner: ScriptedProvider;
  let open: (account: string) => ClusterProvider;
  let provider: ClusterProvider;
  let leaving: AbortController;

  beforeEach(() => {
    timing = new FakeTiming();
    counter = { add: jest.fn() };
    inner = new ScriptedProvider(ok);
    const limit = createProviderLimiter({ counter, timing });
    open = id => limit(inner, { id, provider: 'aks' });
    provider = open('a');
    leaving = new AbortController();
  });

  const verify = (asked = provider) =>
    asked.verifyAccount({ signal: leaving.signal });
  const errorOf = (call: Promise<unknown>): Promise<ProviderError> =>
    call.then(
      () => Promise.reject(new Error('It did not fail')),
      error => error,
    );

  it('answers what the provider answers, for every method', async () => {
    const options = { signal: leaving.signal };
    expect(await verify()).toEqual({ key: 'key', facts: [] });
    expect(await provider.discoverClusters(options)).toEqual({
      clusters: [],
      missing: [],
    });
    expect(await provider.observeClusters(['x'], options)).toMatchObject({});
    expect(await provider.observeCluster('x', options)).toEqual({
      kind: 'NotFound',
    });
    expect(await provider.observeNodePools('x', options)).toEqual({
      kind: 'NotFound',
    });
    expect(await provider.clusterCredential('x', options)).toMatchObject({
      server: 'https://cluster.example',
    });
    await provider.close();
    expect(inner).toMatchObject({ calls: 6, isClosed: true });
  });

  describe('counting', () => {
    it.each([
      [ok, 'Ok'],
      [fail('PermissionDenied'), 'PermissionDenied'],
      [() => Promise.reject(new TypeError('a bug')), 'Unexpected'],
    ])('counts each call with its outcome', async (act, outcome) => {
      inner.act = act;
      await verify().catch(() => {});
      expect(counter.add.mock.calls).toEqual([
        [1, { provider: 'aks', method: 'verifyAccount', outcome }],
      ]);
    });
  });

  describe('deadline', () => {
    it.each([
      ['verifyAccount', 15],
      ['discoverClusters', 55],
    ] as const)('ends %s after %s seconds', async (method, seconds) => {
      inner.act = silent;
      const call = errorOf(provider[method]({ signal: leaving.signal }));
      await settle();
      await timing.advance(seconds * 1000 - 1);
      await timing.advance(1);
      expect(await call).toMatchObject({
        kind: 'Unavailable',
        message: `The provider did not answer within ${seconds} seconds`,
      });
    });

    it('aborts the signal that the provider got', async () => {
      let given: AbortSignal | undefined;
      inner.act = options => {
        given = options.signal;
        return silent();
      };
      const call = errorOf(verify());
      await settle();
      expect(given?.aborted).toBe(false);
      await timing.advance(15_000);
      await call;
      expect(given?.aborted).toBe(true);
    });
  });

  describe('closing', () => {
    it('waits for a call that is not answered no longer than its deadline', async () => {
      inner.act = silent;
      const call = errorOf(verify());
      const closing = provider.close();
      await timing.advance(14_999);
      expect(inner.isClosed).toBe(false);
      await timing.advance(1);
      expect((await call).kind).toBe('Unavailable');
      await closing;
      expect(inner.isClosed).toBe(true);
    });
  });

  describe('calls at the same time', () => {
    it('are four per account, and the others follow', async () => {
      const gates: (() => void)[] = [];
      inner.act = () => new Promise(resolve => gates.push(resolve));
      const calls = Array.from({ length: 6 }, () => verify());
      await settle();
      expect(inner.calls).toBe(4);
      gates.forEach(release => release());
      await settle();
      expect(inner.calls).toBe(6);
      gates.forEach(release => release());
      await Promise.all(calls);
    });

    it('of a silent account do not hold up another account', async () => {
      inner.act = silent;
      const stuck = Array.from({ length: 6 }, () => errorOf(verify()));
      await settle();
      inner.act = ok;
      expect(await verify(open('b'))).toEqual({ key: 'key', facts: [] });
      leaving.abort();
      await Promise.all(stuck);
    });

    it('are shared by everybody who opened the account', async () => {
      inner.act = silent;
      const stuck = [provider, open('a'), open('a')].flatMap(opened => [
        errorOf(verify(opened)),
        errorOf(verify(opened)),
      ]);
      await settle();
      expect(inner.calls).toBe(4);
      leaving.abort();
      await Promise.all(stuck);
    });
  });

  describe('rate', () => {
    it('lets 100 requests through at once and then 10 a second', async () => {
      const calls = Array.from({ length: 115 }, () => verify());
      for (let turn = 0; turn < 40; turn++) await settle();
      expect(inner.calls).toBeLessThanOrEqual(100);
      for (let turn = 0; turn < 20; turn++) await timing.advance(100);
      await Promise.all(calls);
      expect(inner.calls).toBe(115);
    });

    it('counts every request of a call that paces itself', async () => {
      inner.act = async ({ pace }) => {
        for (let request = 0; request < 101; request++) await pace?.();
      };
      const call = verify();
      await settle();
      let isDone = false;
      call.then(() => {
        isDone = true;
      });
      await settle();
      expect(isDone).toBe(false);
      await timing.advance(100);
      await call;
    });
  });

  describe('Retry-After', () => {
    beforeEach(async () => {
      inner.act = fail('Throttled', 120_000);
      await verify().catch(() => {});
      inner.act = ok;
      inner.calls = 0;
    });

    it('lets no call through before it ends', async () => {
      await timing.advance(119_999);
      expect(await errorOf(verify())).toMatchObject({
        kind: 'Throttled',
        retryAfterMilliseconds: 1,
      });
      expect(inner.calls).toBe(0);
    });

    it('lets calls through when it has ended', async () => {
      await timing.advance(120_000);
      expect(await verify()).toMatchObject({ key: 'key' });
    });

    it('leaves other accounts alone', async () => {
      expect(await verify(open('b'))).toMatchObject({ key: 'key' });
    });

    it('leaves credentials alone that are in memory', async () => {
      expect(
        await provider.clusterCredential('x', { signal: leaving.signal }),
      ).toMatchObject({ server: 'https://cluster.example' });
    });

    it('holds for credentials that have to be asked for', async () => {
      inner.act = async ({ pace }) => pace?.();
      const call = provider.clusterCredential('x', { signal: leaving.signal });
      expect((await errorOf(call)).kind).toBe('Throttled');
    });
  });

  it('waits 30 seconds when the provider does not say how long', async () => {
    inner.act = fail('Throttled');
    await verify().catch(() => {});
    expect(await errorOf(verify())).toMatchObject({
      retryAfterMilliseconds: 30_000,
    });
    expect(inner.calls).toBe(1);
  });

  it('waits 15 minutes at most', async () => {
    inner.act = fail('Throttled', 24 * 60 * MINUTE);
    await verify().catch(() => {});
    expect(await errorOf(verify())).toMatchObject({
      retryAfterMilliseconds: 15 * MINUTE,
    });
  });

  describe('breaker', () => {
    const failTimes = async (times: number) => {
      for (let call = 0; call < times; call++) await verify().catch(() => {});
    };

    beforeEach(() => {
      inner.act = fail('Unavailable');
    });

    it('opens after five failures within a minute', async () => {
      await failTimes(7);
      expect(inner.calls).toBe(5);
      expect(await errorOf(verify())).toMatchObject({
        kind: 'Unavailable',
        code: 'NOT_ANSWERING',
        retryAfterMilliseconds: 30_000,
      });
    });

    it('stays closed when failures are far apart', async () => {
      for (let call = 0; call < 10; call++) {
        await failTimes(1);
        await timing.advance(20_000);
      }
      expect(inner.calls).toBe(10);
    });

    it('closes again by one probe that is answered', async () => {
      await failTimes(5);
      await timing.advance(30_000);
      inner.act = ok;
      await verify();
      await verify();
      expect(inner.calls).toBe(7);
    });

    it('lets a single probe through', async () => {
      await failTimes(5);
      await timing.advance(30_000);
      inner.act = silent;
      const probe = errorOf(verify());
      await settle();
      expect((await errorOf(verify())).code).toBe('NOT_ANSWERING');
      expect(inner.calls).toBe(6);
      leaving.abort();
      await probe;
    });

    it('pauses longer after each probe that fails, ten minutes at most', async () => {
      await failTimes(5);
      const pauses: number[] = [];
      for (let probe = 0; probe < 7; probe++) {
        const { retryAfterMilliseconds } = await errorOf(verify());
        pauses.push((retryAfterMilliseconds ?? 0) / 1000);
        await timing.advance(retryAfterMilliseconds ?? 0);
        await failTimes(1);
      }
      expect(pauses).toEqual([30, 60, 120, 240, 480, 600, 600]);
    });

    it('counts deadlines, but no callers who leave', async () => {
      inner.act = silent;
      for (let call = 0; call < 6; call++) {
        leaving = new AbortController();
        const left = errorOf(verify());
        await settle();
        leaving.abort();
        await left;
      }
      expect(inner.calls).toBe(6);
      leaving = new AbortController();
      for (let call = 0; call < 5; call++) {
        const late = errorOf(verify());
        await settle();
        await timing.advance(15_000);
        await late;
      }
      expect((await errorOf(verify())).code).toBe('NOT_ANSWERING');
    });

    it('is not opened by a portal that has no room for an answer', async () => {
      inner.act = async () => {
        throw new ProviderError('Unavailable', '', { code: 'PORTAL_BUSY' });
      };
      await failTimes(10);
      expect(inner.calls).toBe(10);
    });

    it.each<ProviderErrorKind>([
      'InvalidCredential',
      'PermissionDenied',
      'NotFound',
      'InvalidRequest',
    ])('is not opened by %s, which is an answer', async kind => {
      inner.act = fail(kind);
      await failTimes(8);
      expect(inner.calls).toBe(8);
    });
  });
});
