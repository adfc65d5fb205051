import { JsonObject } from '@backstage/types';
import { World } from 'simulated-clouds/src/World';
import { accountSettings } from './accountSettings';
import { aksCluster, eksCluster, gkeCluster } from './smallClouds';

/** The providers with a cloud behind them. */
export const CLOUDS = ['aks', 'eks', 'gke'] as const;

export type Cloud = (typeof CLOUDS)[number];

/** What somebody does in the web console of a cloud, in the first account of a world. */
export interface CloudConsole {
  /** What the portal is given to see this account. */
  settings: JsonObject;
  /** Makes a running cluster. */
  add(name: string): void;
  /** Begins or ends a change of a cluster, such as an upgrade. */
  setChanging(name: string, isChanging: boolean): void;
  /** Makes a cluster vanish. */
  remove(name: string): Promise<void>;
}

/** Opens the console of a cloud. */
export function cloudConsole(world: World, cloud: Cloud): CloudConsole {
  return { aks: azureConsole, eks: awsConsole, gke: googleConsole }[cloud](
    world,
  );
}

function azureConsole(world: World): CloudConsole {
  const { azure } = world;
  const subscriptionId = azure.subscriptions[0]!.id;
  const refOf = (name: string) => ({
    subscriptionId,
    resourceGroup: `rg-${name}`,
    name,
  });
  return {
    settings: accountSettings(world).aks[0]!,
    add: name => azure.addCluster(subscriptionId, aksCluster(name)),
    setChanging: (name, isChanging) =>
      azure.cluster(refOf(name)).setState({
        provisioningState: isChanging ? 'Upgrading' : 'Succeeded',
        powerState: 'Running',
      }),
    remove: name => azure.removeCluster(refOf(name)),
  };
}

function awsConsole(world: World): CloudConsole {
  const { aws, scenario } = world;
  const { accountId } = scenario.aws[0]!;
  const { region } = eksCluster('');
  return {
    settings: accountSettings(world).eks[0]!,
    add: name => aws.addCluster(accountId, eksCluster(name)),
    setChanging: (name, isChanging) =>
      aws.updateCluster(accountId, region, name, {
        phases: [{ value: isChanging ? 'UPDATING' : 'ACTIVE' }],
      }),
    remove: name => aws.removeCluster(accountId, region, name),
  };
}

function googleConsole(world: World): CloudConsole {
  const { google, scenario } = world;
  const { projectId } = scenario.google[0]!;
  const { location } = gkeCluster('');
  return {
    settings: accountSettings(world).gke[0]!,
    add: name => google.addCluster(projectId, gkeCluster(name)),
    setChanging: (name, isChanging) =>
      google.updateCluster(projectId, location, name, {
        state: { status: isChanging ? 'RECONCILING' : 'RUNNING' },
      }),
    remove: name => google.removeCluster(projectId, location, name),
  };
}
