import { JsonObject } from '@backstage/types';
import { Scenario } from 'simulated-clouds/src/scenarios';
import {
  fakeAwsAccount,
  fakeProject,
  fakeSubscription,
} from 'simulated-clouds/src/scenarios/fakeAccounts';
import { World } from 'simulated-clouds/src/World';
import { accountSettings } from './accountSettings';
import { Cloud } from './cloudConsole';
import { aksCluster, eksCluster, gkeCluster } from './smallClouds';

/** Two accounts in each cloud, both with one cluster called `prod`, and one that is called as its account. */
export function twoAccounts(): Scenario {
  return {
    name: 'two accounts',
    azure: ['first', 'second'].map(name =>
      fakeSubscription(name, [aksCluster('prod'), aksCluster(name)]),
    ),
    aws: ['first', 'second'].map(name =>
      fakeAwsAccount(name, [eksCluster('prod'), eksCluster(name)]),
    ),
    google: ['first', 'second'].map(name =>
      fakeProject(`acme-${name}`, [gkeCluster('prod'), gkeCluster(name)]),
    ),
    connected: [],
  };
}

/** One of two accounts of the same cloud. */
export interface AccountOfTwo {
  settings: JsonObject;
  /** The scope of its calls in the call log and the fault plan. */
  scope: string;
  /** Takes the credential's validity away, from the next call on. */
  revoke(): void;
}

type Revoke = (world: World, scope: string, settings: JsonObject) => void;

const REVOKE: Record<Cloud, Revoke> = {
  // A token of Entra lives on without its secret, so the resource manager has to refuse it.
  aks: ({ faults }, scope) =>
    faults.add({
      operation: 'azure.managedClusters.',
      scope,
      effect: { kind: 'status', status: 401 },
    }),
  eks: ({ aws }, _, { accessKeyId }) =>
    aws.updateAccessKey(String(accessKeyId), undefined),
  gke: ({ google, scenario }, scope) => {
    const project = scenario.google.find(it => it.projectId === scope)!;
    google.removeServiceAccount(scope, project.serviceAccounts[0]!.email);
  },
};

/** Both accounts of a cloud. */
export function bothAccounts(world: World, cloud: Cloud): AccountOfTwo[] {
  const settings = accountSettings(world)[cloud];
  const scopes = {
    aks: world.scenario.azure.map(({ subscriptionId }) => subscriptionId),
    eks: world.scenario.aws.map(({ accountId }) => accountId),
    gke: world.scenario.google.map(({ projectId }) => projectId),
  }[cloud];
  return scopes.map((scope, index) => ({
    scope,
    settings: settings[index]!,
    revoke: () => REVOKE[cloud](world, scope, settings[index]!),
  }));
}
