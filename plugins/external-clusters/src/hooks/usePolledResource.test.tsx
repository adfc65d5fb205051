import { act, renderHook } from '@testing-library/react';
import { ExternalClustersError } from 'backstage-plugin-external-clusters-common';
import { permissionDenied } from '../__testUtils__';
import { POLL_INTERVAL_MS, usePolledResource } from './usePolledResource';

const failure = new ExternalClustersError(
  { code: 'UNREACHABLE', message: 'The cluster did not answer' },
  { status: 502 },
);

type Load = jest.Mock<Promise<string>, [AbortSignal]>;

/** A question that gets these answers, the last of them for good. */
function question(...answers: (string | Error)[]): Load {
  return jest.fn(async (_: AbortSignal) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (typeof answer === 'string') return answer;
    throw answer;
  });
}

async function poll(first: Load) {
  const { result, rerender, unmount } = renderHook(
    ({ load }: { load: Load | undefined }) => usePolledResource(load),
    { initialProps: { load: first as Load | undefined } },
  );
  await act(async () => {});
  const ask = (load: Load | undefined) => act(async () => rerender({ load }));
  const wait = () => act(() => jest.advanceTimersByTimeAsync(POLL_INTERVAL_MS));
  return { seen: () => result.current.resource, ask, wait, unmount };
}

function show(visibility: 'visible' | 'hidden') {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: visibility,
  });
  return act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('usePolledResource', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(async () => {
    await show('visible');
    jest.useRealTimers();
  });

  it('keeps what it knows when asking again fails, and says so until it works', async () => {
    const { seen, wait } = await poll(question('one', failure, 'two'));
    expect(seen()).toMatchObject({ value: 'one', pending: false });
    await wait();
    expect(seen()).toMatchObject({ value: 'one', refreshError: failure });
    await wait();
    expect(seen()).toEqual({
      kind: 'Loaded',
      value: 'two',
      pending: false,
      refreshError: undefined,
    });
  });

  it('what answers another question is pending, also when this one fails', async () => {
    const { seen, ask, wait } = await poll(question('all'));
    await ask(question(failure, 'some'));
    expect(seen()).toMatchObject({
      value: 'all',
      pending: true,
      refreshError: failure,
    });
    await wait();
    expect(seen()).toMatchObject({ value: 'some', pending: false });
  });

  it('blames no question for the failure of another', async () => {
    const { seen, ask } = await poll(question('all', failure));
    await ask(question(failure));
    await ask(jest.fn(() => new Promise(() => {})) as unknown as Load);
    expect(seen()).toMatchObject({ value: 'all', pending: true });
    expect(seen()).toHaveProperty('refreshError', undefined);
  });

  it('shows nothing of what is not permitted any more, and asks no more', async () => {
    const load = question('secret', permissionDenied);
    const { seen, wait } = await poll(load);
    await wait();
    expect(seen()).toEqual({ kind: 'Failed', error: permissionDenied });
    await wait();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('drops an answer that comes after another question was asked', async () => {
    let answerLate: (text: string) => void = () => {};
    const slow: Load = jest.fn(
      (_: AbortSignal) =>
        new Promise<string>(resolve => (answerLate = resolve)),
    );
    const { seen, ask } = await poll(slow);
    await ask(question('new'));
    await act(async () => answerLate('old'));
    expect(seen()).toMatchObject({ value: 'new', pending: false });
    expect(slow.mock.calls[0]?.[0].aborted).toBe(true);
  });

  it('asks nothing while the tab is hidden, and at once when it is seen again', async () => {
    const load = question('one');
    const { wait } = await poll(load);
    await show('hidden');
    await wait();
    await wait();
    expect(load).toHaveBeenCalledTimes(1);
    await show('visible');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the last answer while nothing is asked, and ends with the page', async () => {
    const load = question('one');
    const { seen, ask, wait, unmount } = await poll(load);
    await ask(undefined);
    await wait();
    expect(seen()).toMatchObject({ value: 'one', pending: false });
    expect(load).toHaveBeenCalledTimes(1);
    await ask(load);
    unmount();
    await wait();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
