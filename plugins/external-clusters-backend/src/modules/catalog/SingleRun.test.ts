import { createDeferred } from '@backstage/types';
import { SingleRun } from './SingleRun';

const signal = new AbortController().signal;

describe('SingleRun', () => {
  it('lets all who ask during a run share the next one', async () => {
    const runs = [createDeferred(), createDeferred(), createDeferred()];
    let begun = 0;
    const single = new SingleRun(() => runs[begun++]!);

    const first = single.run(signal);
    const second = single.run(signal);
    const third = single.run(signal);
    expect(begun).toBe(1);

    runs[0]!.resolve();
    await first;
    expect(third).toBe(second);
    runs[1]!.resolve();
    await second;
    expect(begun).toBe(2);
  });

  it('runs again after a failure, and tells it only to those who asked for that run', async () => {
    let attempts = 0;
    const single = new SingleRun(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('first');
    });

    const first = single.run(signal);
    const second = single.run(signal);

    await expect(first).rejects.toThrow('first');
    await expect(second).resolves.toBeUndefined();
    await expect(single.run(signal)).resolves.toBeUndefined();
    expect(attempts).toBe(3);
  });
});
