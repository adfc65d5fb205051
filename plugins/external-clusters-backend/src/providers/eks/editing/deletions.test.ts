import { StepContext } from './StepContext';
import { deletionStep } from './deletions';

const MINUTE = 60_000;

describe('a step that deletes', () => {
  const shown = ['DELETE_FAILED'];
  let now = 0;
  const context = { calls: { now: () => now } } as StepContext;
  const step = deletionStep(() => ({
    what: 'the node pool blue',
    createdAt: 1,
    read: async () => ({ status: shown[0], createdAt: 1, reasons: [] }),
    guard: async () => {},
    remove: async () => {},
  }));

  it('may be begun again where it failed before: what EKS shows for a moment is that of before', async () => {
    const begun = await step.begin(context);
    if (begun.state !== 'Running') throw new Error('It does not run');
    const check = async () => (await step.check(context, begun.handle)).state;

    now += MINUTE;
    expect(await check()).toBe('Running');
    shown[0] = 'DELETING';
    expect(await check()).toBe('Running');
    shown[0] = 'DELETE_FAILED';
    now += 2 * MINUTE;
    expect(await check()).toBe('Failed');
  });

  it('has failed where something else is shown than before', async () => {
    shown[0] = 'ACTIVE';
    const begun = await step.begin(context);
    if (begun.state !== 'Running') throw new Error('It does not run');
    shown[0] = 'DELETE_FAILED';

    expect((await step.check(context, begun.handle)).state).toBe('Failed');
  });
});
