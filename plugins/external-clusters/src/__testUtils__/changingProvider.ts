import {
  operationKindValues,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { testProviders } from './testProviders';

/** The first cloud of the tests, with all that can be done with a cluster. */
export const changingProvider: Provider = {
  ...(testProviders[0] as Provider),
  capabilities: {
    discover: true,
    connect: false,
    changes: [...operationKindValues],
    cancel: [...operationKindValues],
    nodePoolEdits: ['desired', 'autoscaling', 'labels', 'taints'],
  },
};
