import { Status } from 'backstage-plugin-external-clusters-common';

/** What a user of two teams is offered where everything is switched on; `overrides` make it another. */
export function createStatus(overrides: Partial<Status>): Status {
  return {
    isAdmin: false,
    owners: ['group:default/payments', 'group:default/web'],
    secretStore: { ready: true },
    features: {
      import: true,
      connect: true,
      create: false,
      kubeconfig: 'exec',
    },
    visibility: 'portal',
    ...overrides,
  };
}
