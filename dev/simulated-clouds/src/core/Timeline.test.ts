import { ManualClock } from './Clock';
import { Timeline } from './Timeline';

describe('Timeline', () => {
  const phases = [
    { value: 'Creating', milliseconds: 60 },
    { value: 'Succeeded', milliseconds: 40 },
  ];

  function valuesAt(timeline: Timeline<string>, clock: ManualClock) {
    return [0, 59, 1, 39, 1, 60].map(step => {
      clock.advance(step);
      return timeline.current;
    });
  }

  it('stays in its last phase', () => {
    const clock = new ManualClock();
    expect(valuesAt(Timeline.once(clock, phases), clock)).toEqual([
      'Creating',
      'Creating',
      'Succeeded',
      'Succeeded',
      'Succeeded',
      'Succeeded',
    ]);
  });

  it('starts again when it is a cycle', () => {
    const clock = new ManualClock();
    expect(valuesAt(Timeline.cycle(clock, phases), clock)).toEqual([
      'Creating',
      'Creating',
      'Succeeded',
      'Succeeded',
      'Creating',
      'Succeeded',
    ]);
  });

  it('never changes when it is constant', () => {
    const clock = new ManualClock();
    const timeline = Timeline.constant(clock, 'Running');
    clock.advance(1e12);
    expect(timeline.current).toBe('Running');
  });
});
