import { mockServices } from '@backstage/backend-test-utils';
import { readCollatorSchedule } from './readCollatorSchedule';

describe('readCollatorSchedule', () => {
  it('collects every ten minutes by default', () => {
    expect(readCollatorSchedule(mockServices.rootConfig())).toEqual({
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 3 },
    });
  });

  it.each([
    ['a part', { frequency: { minutes: 1 } }],
    [
      'all',
      {
        frequency: { cron: '0 * * * *' },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 30 },
      },
    ],
  ])('takes %s of it from app-config', (_, schedule) => {
    const config = mockServices.rootConfig({
      data: { externalClusters: { search: { schedule } } },
    });

    expect(readCollatorSchedule(config)).toMatchObject(schedule);
  });
});
