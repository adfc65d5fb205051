import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { SharedReads } from './SharedReads';

const SECOND = 1_000;

describe('SharedReads', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    // The cache takes what began at 0 for eternal.
    jest.advanceTimersByTime(1);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function setUp() {
    const shared = new SharedReads(Date.now);
    const calls: string[] = [];
    let answer: () => Promise<string> = async () => `${calls.length}`;
    const get = (key: string, size = 1) =>
      shared.get({
        key,
        sizeOf: () => size,
        read: () => {
          calls.push(key);
          return answer();
        },
      });
    return {
      get,
      calls,
      answerWith: (next: typeof answer) => {
        answer = next;
      },
    };
  }

  it('reads once for ten who want the same at the same time', async () => {
    const { get, calls } = setUp();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => get('nodes')),
    );
    expect(new Set(all.map(({ value }) => value))).toEqual(new Set(['1']));
    expect(calls).toHaveLength(1);
  });

  it('keeps what was read for a few seconds, with its time', async () => {
    const { get, calls } = setUp();
    const first = await get('nodes');
    jest.advanceTimersByTime(5 * SECOND);
    expect(await get('nodes')).toEqual(first);
    expect(first.at).toBe(Date.now() - 5 * SECOND);
    jest.advanceTimersByTime(5 * SECOND);
    expect(await get('nodes')).toEqual({ value: '2', at: Date.now() });
    expect(calls).toHaveLength(2);
  });

  it('keeps what was much to read for longer', async () => {
    const { get, calls } = setUp();
    await get('nodes', 5_000);
    jest.advanceTimersByTime(25 * SECOND);
    await get('nodes', 5_000);
    expect(calls).toHaveLength(1);
  });

  it('reads apart what is apart', async () => {
    const { get, calls } = setUp();
    await Promise.all([get('a'), get('b')]);
    expect(calls).toEqual(['a', 'b']);
  });

  it('forgets some when there is too much of all', async () => {
    const { get, calls } = setUp();
    for (let index = 0; index < 10; index += 1) await get(`${index}`, 5_000);
    calls.length = 0;
    await get('9', 5_000);
    expect(calls).toEqual([]);
    await get('0', 5_000);
    expect(calls).toEqual(['0']);
  });

  it('gives a failure to all who wait, keeps it for a moment and then tries again', async () => {
    const { get, calls, answerWith } = setUp();
    answerWith(async () => {
      throw new ProviderError('Unavailable', 'No route to host');
    });
    const waiting = await Promise.allSettled([get('nodes'), get('nodes')]);
    expect(waiting).toMatchObject([
      { status: 'rejected', reason: { message: 'No route to host' } },
      { status: 'rejected', reason: { message: 'No route to host' } },
    ]);
    await expect(get('nodes')).rejects.toThrow('No route to host');
    expect(calls).toHaveLength(1);
    jest.advanceTimersByTime(4 * SECOND);
    answerWith(async () => 'back');
    expect((await get('nodes')).value).toBe('back');
  });

  it('keeps no error that is not the provider’s', async () => {
    const { get, answerWith } = setUp();
    answerWith(async () => {
      throw new Error('a mistake of ours');
    });
    await expect(get('nodes')).rejects.toThrow('a mistake of ours');
    answerWith(async () => 'back');
    expect((await get('nodes')).value).toBe('back');
  });
});
