import { settle } from './__testUtils__/FakeTiming';
import { ScriptedProvider } from './__testUtils__/ScriptedProvider';
import { closeWhenIdle } from './closeWhenIdle';

const { signal } = new AbortController();

describe('closeWhenIdle', () => {
  let inner: ScriptedProvider;
  let gates: { open(): void; fail(): void }[];
  let provider: ReturnType<typeof closeWhenIdle>;

  beforeEach(() => {
    gates = [];
    inner = new ScriptedProvider(
      () =>
        new Promise((resolve, reject) =>
          gates.push({ open: resolve, fail: () => reject(new Error('no')) }),
        ),
    );
    provider = closeWhenIdle(inner);
  });

  it('closes at once when no call runs', async () => {
    await provider.close();
    expect(inner.isClosed).toBe(true);
  });

  it('closes when the last of the calls that run has ended, well or not', async () => {
    const answered = provider.verifyAccount({ signal });
    const refused = provider.observeClusters([], { signal }).catch(() => {});
    const closing = provider.close();
    gates[0]?.open();
    expect(await answered).toMatchObject({ key: 'key' });
    await settle();
    expect(inner.isClosed).toBe(false);
    gates[1]?.fail();
    await refused;
    await closing;
    expect(inner.isClosed).toBe(true);
  });

  it('waits for calls too that begin while it waits', async () => {
    const both = provider
      .observeCluster('a', { signal })
      .then(() => provider.observeCluster('b', { signal }));
    const closing = provider.close();
    gates[0]?.open();
    await settle();
    expect(inner).toMatchObject({ calls: 2, isClosed: false });
    gates[1]?.open();
    expect(await both).toEqual({ kind: 'NotFound' });
    await closing;
    expect(inner.isClosed).toBe(true);
  });

  it('closes once, however often it is asked to', async () => {
    const close = jest.spyOn(inner, 'close');
    await Promise.all([provider.close(), provider.close()]);
    await provider.close();
    expect(close).toHaveBeenCalledTimes(1);
  });
});
