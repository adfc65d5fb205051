import { clusterStateValues } from 'backstage-plugin-external-clusters-common';
import { deriveState } from './deriveState';
import { isStale } from './isStale';

describe('deriveState', () => {
  it.each(clusterStateValues)('keeps %s of the provider', state =>
    expect(
      deriveState({
        state,
        state_reason: 'why',
        missing_reason: null,
        active_kind: null,
      }),
    ).toEqual({ state, reason: 'why' }),
  );

  it.each([
    ['NotFound', 'does not exist'],
    ['ReCreated', 're-created'],
  ] as const)('%s is Missing', (missing_reason, words) => {
    const facts = { state: 'Running', state_reason: null } as const;
    const derived = deriveState({
      ...facts,
      missing_reason,
      active_kind: null,
    });
    expect(derived.state).toBe('Missing');
    expect(derived.reason).toContain(words);
  });

  it('is Deleting as long as it is deleted here', () => {
    const facts = { state: 'Running', state_reason: 'why' } as const;
    const gone = { missing_reason: 'NotFound' } as const;
    const active_kind = 'DeleteCluster';
    expect(deriveState({ ...facts, ...gone, active_kind })).toEqual({
      state: 'Deleting',
    });
  });

  it('has no empty reason', () =>
    expect(
      deriveState({
        state: 'Error',
        state_reason: '',
        missing_reason: null,
        active_kind: null,
      }),
    ).toEqual({ state: 'Error' }));
});

describe('isStale', () => {
  const intervals = { state: 60_000, transition: 10_000 };

  it.each([
    ['Running', 180_000, false],
    ['Running', 180_001, true],
    ['Missing', 180_001, true],
    ['Reconciling', 30_000, false],
    ['Reconciling', 30_001, true],
  ] as const)('%s, read %s ms ago: %s', (state, age, stale) =>
    expect(isStale({ state, observedAt: 1 }, 1 + age, intervals)).toBe(stale),
  );

  it.each([
    ['Unknown', true],
    ['Provisioning', false],
  ] as const)('%s and never read: %s', (state, stale) =>
    expect(isStale({ state }, 0, intervals)).toBe(stale),
  );
});
