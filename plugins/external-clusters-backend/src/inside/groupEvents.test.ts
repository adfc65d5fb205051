import { KubernetesEvent } from '../kubernetes';
import { groupEvents } from './groupEvents';

function anEvent(given: Partial<KubernetesEvent>): KubernetesEvent {
  return {
    type: 'Normal',
    reason: 'Pulled',
    message: 'Pulled an image',
    object: { kind: 'Pod', name: 'cart-1', namespace: 'shop' },
    count: 1,
    source: 'kubelet',
    ...given,
  };
}

describe('groupEvents', () => {
  it('makes one of repeats, with the first and the last time', () => {
    const groups = groupEvents([
      anEvent({ count: 2, firstSeenAt: 20, lastSeenAt: 30 }),
      anEvent({ count: 3, firstSeenAt: 10, lastSeenAt: 15 }),
      anEvent({}),
    ]);
    expect(groups).toEqual([
      anEvent({ count: 6, firstSeenAt: 10, lastSeenAt: 30 }),
    ]);
  });

  it.each<[string, Partial<KubernetesEvent>]>([
    ['type', { type: 'Warning' }],
    ['reason', { reason: 'Failed' }],
    ['message', { message: 'Pulled another image' }],
    ['source', { source: 'scheduler' }],
    ['object', { object: { kind: 'Pod', name: 'cart-2', namespace: 'shop' } }],
    ['namespace', { object: { kind: 'Pod', name: 'cart-1', namespace: 'a' } }],
  ])('keeps apart what differs in %s', (_, change) => {
    expect(groupEvents([anEvent({}), anEvent(change)])).toHaveLength(2);
  });

  it('puts the latest first, warnings before others, and what has no time last', () => {
    const groups = groupEvents([
      anEvent({ reason: 'timeless' }),
      anEvent({ reason: 'old', lastSeenAt: 1 }),
      anEvent({ reason: 'new', lastSeenAt: 9 }),
      anEvent({ reason: 'new', lastSeenAt: 9, type: 'Warning' }),
    ]);
    expect(groups.map(({ type, reason }) => `${type} ${reason}`)).toEqual([
      'Warning new',
      'Normal new',
      'Normal old',
      'Normal timeless',
    ]);
  });
});
