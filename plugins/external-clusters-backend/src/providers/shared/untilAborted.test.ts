import { untilAborted } from './untilAborted';

const CALL_ENDED = { kind: 'Unavailable', code: 'CALL_ENDED' };

describe('untilAborted', () => {
  it('answers what the call answers', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(signal, async () => 'answer')).toBe('answer');
  });

  it('throws what the call throws', async () => {
    const { signal } = new AbortController();
    const call = untilAborted(signal, async () => {
      throw new Error('its own');
    });
    await expect(call).rejects.toThrow('its own');
  });

  it('does not begin a call whose caller has left', async () => {
    const call = jest.fn();
    await expect(untilAborted(AbortSignal.abort(), call)).rejects.toMatchObject(
      CALL_ENDED,
    );
    expect(call).not.toHaveBeenCalled();
  });

  it('leaves a call that never ends', async () => {
    const leaving = new AbortController();
    const call = untilAborted(leaving.signal, () => new Promise(() => {}));
    leaving.abort();
    await expect(call).rejects.toMatchObject(CALL_ENDED);
  });
});
