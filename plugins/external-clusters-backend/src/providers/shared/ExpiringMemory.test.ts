import { ExpiringMemory } from './ExpiringMemory';

interface Token {
  value: number;
  expiresAt?: number;
}

const MINUTE = 60 * 1000;

describe('ExpiringMemory', () => {
  const { signal } = new AbortController();
  let now: number;
  let made: number;
  let refused: Set<Token>;
  let memory: ExpiringMemory<Token>;

  beforeEach(() => {
    now = 1000;
    made = 0;
    refused = new Set();
    memory = new ExpiringMemory({
      now: () => now,
      isRefused: token => refused.has(token),
    });
  });

  afterEach(() => memory.close());

  const make = async (life?: number): Promise<Token> => {
    made += 1;
    return { value: made, expiresAt: life === undefined ? life : now + life };
  };
  const get = (key: string, life?: number) =>
    memory.get(key, signal, () => make(life));

  it.each([
    ['80 % of its life', 10 * MINUTE, 8 * MINUTE],
    ['an hour at most', 24 * 60 * MINUTE, 60 * MINUTE],
    ['an hour when it has no end', undefined, 60 * MINUTE],
  ])('keeps a thing for %s', async (_what, life, kept) => {
    await get('a', life);
    now += kept - 1;
    expect(await get('a', life)).toMatchObject({ value: 1 });
    now += 1;
    expect(await get('a', life)).toMatchObject({ value: 2 });
  });

  it('does not keep what has ended already', async () => {
    await get('a', -MINUTE);
    expect(await get('a', -MINUTE)).toMatchObject({ value: 2 });
  });

  it('makes anew what was refused, once in a minute however often it is', async () => {
    refused.add(await get('a'));
    now += MINUTE - 1;
    expect(await get('a')).toMatchObject({ value: 1 });
    now += 1;
    const second = await get('a');
    expect(second).toMatchObject({ value: 2 });
    refused.add(second);
    now += MINUTE - 1;
    expect(await get('a')).toMatchObject({ value: 2 });
    now += 1;
    expect(await get('a')).toMatchObject({ value: 3 });
    now += MINUTE;
    expect(await get('a')).toMatchObject({ value: 3 });
  });

  it('keeps things apart by key', async () => {
    expect(await get('a')).toMatchObject({ value: 1 });
    expect(await get('b')).toMatchObject({ value: 2 });
  });

  it('makes a thing once for all who ask at the same time', async () => {
    const answers = await Promise.all([get('a'), get('a'), get('a')]);
    expect(answers.map(({ value }) => value)).toEqual([1, 1, 1]);
  });

  it('goes on making it when the first who asked leaves', async () => {
    const leaving = new AbortController();
    const first = memory.get('a', leaving.signal, () => make());
    const second = get('a');
    leaving.abort();
    await expect(first).rejects.toMatchObject({ kind: 'Unavailable' });
    expect(await second).toMatchObject({ value: 1 });
  });

  it('does not keep a failure', async () => {
    const fail = () => Promise.reject(new Error('no'));
    await expect(memory.get('a', signal, fail)).rejects.toThrow('no');
    expect(await get('a')).toMatchObject({ value: 1 });
  });

  it('ends what is being made when it is closed', async () => {
    const never = memory.get('a', signal, () => new Promise(() => {}));
    memory.close();
    await expect(never).rejects.toMatchObject({ kind: 'Unavailable' });
  });
});
