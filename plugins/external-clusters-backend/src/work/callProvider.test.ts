import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { callProvider, TickEndedError } from './callProvider';

const never = () => new Promise<never>(() => {});

describe('callProvider', () => {
  it('answers what the call answers', async () => {
    const { signal } = new AbortController();
    expect(await callProvider(signal, async () => 1)).toBe(1);
    const refused = new ProviderError('PermissionDenied', 'no');
    const call = callProvider(signal, () => Promise.reject(refused));
    await expect(call).rejects.toBe(refused);
  });

  it('waits no longer than the deadline, even for a call that does not listen', async () => {
    const controller = new AbortController();
    const call = callProvider(controller.signal, never);
    controller.abort();
    await expect(call).rejects.toMatchObject({ kind: 'Unavailable' });
  });

  it('makes no call after the deadline', async () => {
    const controller = new AbortController();
    controller.abort();
    const call = jest.fn(never);
    await expect(callProvider(controller.signal, call)).rejects.toMatchObject({
      kind: 'Unavailable',
    });
    expect(call).not.toHaveBeenCalled();
  });

  it('tells the end of the work from a failure of the provider', async () => {
    const controller = new AbortController();
    const reason = new TickEndedError('stop');
    const call = callProvider(controller.signal, async () => {
      controller.abort(reason);
      throw new ProviderError('Unavailable', 'aborted');
    });
    await expect(call).rejects.toBe(reason);
  });
});
