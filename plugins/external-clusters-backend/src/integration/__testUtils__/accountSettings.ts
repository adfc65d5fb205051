import { JsonObject } from '@backstage/types';
import { World } from 'simulated-clouds/src/World';

/** What a person enters for each account of the simulated clouds, with the rights to do everything. */
export interface AccountSettings {
  aks: JsonObject[];
  eks: JsonObject[];
  gke: JsonObject[];
}

/** Reads the accounts of a world, in the order of its scenario. */
export function accountSettings(world: World): AccountSettings {
  const { azure, aws, google } = world.describe();
  return {
    aks: azure.subscriptions.map(
      ({ tenantId, subscriptionId, principals: [principal] }) => ({
        tenantId,
        subscriptionId,
        clientId: principal!.clientId,
        clientSecret: principal!.clientSecret,
      }),
    ),
    eks: aws.accounts.map(({ regions, accessKeys: [key] }) => ({
      accessKeyId: key!.accessKeyId,
      secretAccessKey: key!.secretAccessKey,
      regions,
    })),
    gke: google.projects.map(({ serviceAccounts: [account] }) => ({
      serviceAccountKey: JSON.stringify(account!.key),
    })),
  };
}
