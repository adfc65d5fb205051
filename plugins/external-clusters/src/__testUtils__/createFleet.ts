import { Fleet } from 'backstage-plugin-external-clusters-common';

/** Three clusters of three providers, one of which needs attention; `overrides` make it another fleet. */
export function createFleet(overrides: Partial<Fleet>): Fleet {
  return {
    total: 3,
    needAttention: 1,
    changing: 0,
    facets: {
      provider: [
        { value: 'aks', count: 2 },
        { value: 'gke', count: 1 },
      ],
      state: [
        { value: 'Running', count: 2 },
        { value: 'Error', count: 1 },
      ],
      version: [{ value: '1.33', count: 3 }],
      location: [{ value: 'westeurope', count: 3 }],
      owner: [{ value: 'group:default/payments', count: 3 }],
      origin: [{ value: 'Imported', count: 3 }],
    },
    troubledAccounts: [],
    ...overrides,
  };
}
