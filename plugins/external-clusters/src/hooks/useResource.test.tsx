import { act, renderHook } from '@testing-library/react';
import { notFound } from '../__testUtils__';
import { Resource } from './Resource';
import { useResource } from './useResource';

type Load = (signal: AbortSignal) => Promise<string>;

/** Asks, and remembers what was shown for which question. */
async function ask(first: Load) {
  const shown: [Load, Resource<string>][] = [];
  const { result, rerender } = renderHook(
    ({ load }) => {
      const asked = useResource(load);
      shown.push([load, asked.resource]);
      return asked;
    },
    { initialProps: { load: first } },
  );
  await act(async () => {});
  const change = (load: Load) => act(async () => rerender({ load }));
  return { result, change, shown };
}

describe('useResource', () => {
  it('asks once, and again when told', async () => {
    const load = jest.fn(async () => 'value');
    const { result } = await ask(load);
    expect(result.current.resource).toMatchObject({ value: 'value' });
    act(() => result.current.refresh());
    expect(result.current.resource.kind).toBe('Loading');
    await act(async () => {});
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('never shows the answer to another question', async () => {
    const { change, shown } = await ask(async () => 'of the first');
    const second: Load = async () => 'of the second';
    await change(second);
    const ofSecond = shown.flatMap(([load, resource]) =>
      load === second ? [resource] : [],
    );
    expect(ofSecond[0]).toEqual({ kind: 'Loading' });
    expect(ofSecond).not.toContainEqual(
      expect.objectContaining({ value: 'of the first' }),
    );
    expect(ofSecond.at(-1)).toMatchObject({ value: 'of the second' });
  });

  it('says what failed', async () => {
    const { result } = await ask(async () => Promise.reject(notFound));
    expect(result.current.resource).toEqual({
      kind: 'Failed',
      error: notFound,
    });
  });
});
