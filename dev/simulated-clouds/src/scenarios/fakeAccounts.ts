import { AwsAccountSpec } from '../aws';
import {
  AZURE_CONTRIBUTOR,
  AZURE_READER,
  AzureSubscriptionSpec,
} from '../azure';
import { GoogleProjectSpec } from '../google';
import { deterministicUuid } from '../kubernetes';
import { fakeDigits, fakeSecret } from './fakeIds';

/** A subscription of the one tenant, with a principal that may do everything and one that may only read. */
export function fakeSubscription(
  displayName: string,
  clusters: AzureSubscriptionSpec['clusters'],
): AzureSubscriptionSpec {
  const principal = (role: string) => ({
    clientId: deterministicUuid('azure', displayName, role, 'client'),
    clientSecret: `${fakeSecret(3, displayName, role)}8Q~${fakeSecret(
      34,
      'azure',
      displayName,
      role,
    )}`,
    objectId: deterministicUuid('azure', displayName, role, 'object'),
  });
  return {
    subscriptionId: deterministicUuid('azure', 'subscription', displayName),
    tenantId: deterministicUuid('azure', 'tenant'),
    displayName,
    principals: [
      {
        ...principal('contributor'),
        actions: AZURE_CONTRIBUTOR,
        kubernetesRights: 'view',
      },
      { ...principal('reader'), actions: AZURE_READER },
    ],
    resourceGroups: [{ name: 'rg-portal', location: 'westeurope' }],
    clusters,
  };
}

/** An account with a user that may do everything, one that may only read, and a role to assume. */
export function fakeAwsAccount(
  name: string,
  clusters: AwsAccountSpec['clusters'],
): AwsAccountSpec {
  const key = (userName: string) => ({
    accessKeyId: `AKIA${fakeSecret(16, 'aws', name, userName).toUpperCase()}`,
    secretAccessKey: fakeSecret(40, 'aws', 'secret', name, userName),
    userName,
  });
  return {
    accountId: fakeDigits(12, 'aws', name),
    accessKeys: [
      { ...key(`${name}-admin`), rights: 'full' },
      { ...key(`${name}-reader`), rights: 'read-only' },
    ],
    roles: [{ name: 'external-clusters', rights: 'full' }],
    clusters,
  };
}

/** A project with a service account that may do everything and one that may only read. */
export function fakeProject(
  projectId: string,
  clusters: GoogleProjectSpec['clusters'],
): GoogleProjectSpec {
  const email = (name: string) =>
    `${name}@${projectId}.iam.gserviceaccount.com`;
  return {
    projectId,
    projectNumber: fakeDigits(12, 'google', projectId),
    serviceAccounts: [
      { email: email('clusters-admin'), rights: 'full' },
      { email: email('clusters-reader'), rights: 'view' },
    ],
    clusters,
  };
}
