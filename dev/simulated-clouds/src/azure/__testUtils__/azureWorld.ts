import { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { ContainerServiceClient } from '@azure/arm-containerservice';
import { ClientSecretCredential } from '@azure/identity';
import {
  CallLog,
  CertificateAuthority,
  FaultPlan,
  ManualClock,
} from '../../core';
import { KubernetesSimulator } from '../../kubernetes';
import { AzureSimulator } from '../AzureSimulator';
import {
  AZURE_CONTRIBUTOR,
  AzureClusterSpec,
  AzurePrincipalSpec,
} from '../specs';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';

export const CONTRIBUTOR: AzurePrincipalSpec = {
  clientId: '33333333-3333-4333-8333-333333333333',
  clientSecret: 'contributor-secret',
  objectId: '44444444-4444-4444-8444-444444444444',
  actions: AZURE_CONTRIBUTOR,
  kubernetesRights: 'view',
};

export const PAYMENTS: AzureClusterSpec = {
  name: 'payments-prod',
  resourceGroup: 'Payments-RG',
  location: 'westeurope',
  kubernetesVersion: '1.33.4',
  tags: { team: 'payments' },
  pools: [
    {
      name: 'system',
      count: 3,
      vmSize: 'Standard_D4ds_v5',
      mode: 'System',
      zones: ['1', '2', '3'],
    },
    {
      name: 'apps',
      count: 5,
      vmSize: 'Standard_D8ds_v5',
      autoScaling: { min: 3, max: 9 },
    },
  ],
};

/** One tenant with one subscription, and clients of the official SDK for it. */
export async function startAzureWorld(
  clusters: AzureClusterSpec[],
  otherPrincipals: AzurePrincipalSpec[],
) {
  const context = {
    clock: new ManualClock(),
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('simulated clouds'),
  };
  const kubernetes = await KubernetesSimulator.start(context);
  const azure = await AzureSimulator.start(context, {
    subscriptions: [
      {
        subscriptionId: SUBSCRIPTION,
        tenantId: TENANT,
        displayName: 'Platform',
        principals: [CONTRIBUTOR, ...otherPrincipals],
        clusters,
      },
    ],
    kubernetes,
    port: 0,
  });
  const tlsOptions = { ca: context.authority.caPem };
  const credentialOf = ({ clientId, clientSecret }: AzurePrincipalSpec) =>
    new ClientSecretCredential(TENANT, clientId, clientSecret, {
      authorityHost: azure.endpoint,
      disableInstanceDiscovery: true,
      tlsOptions,
      retryOptions: { maxRetries: 0 },
    });
  const clientOf = (principal: AzurePrincipalSpec, subscription: string) =>
    new ContainerServiceClient(credentialOf(principal), subscription, {
      endpoint: azure.endpoint,
      tlsOptions,
      retryOptions: { maxRetries: 0 },
    });
  return {
    ...context,
    azure,
    kubernetes,
    credentialOf,
    clientOf,
    client: clientOf(CONTRIBUTOR, SUBSCRIPTION),
    /** A plain HTTPS request, for what the SDK hides. */
    get: (path: string, headers: Record<string, string>) =>
      plainGet(`${azure.endpoint}${path}`, context.authority.caPem, headers),
    async stop() {
      await azure.close();
      await kubernetes.close();
    },
  };
}

function plainGet(url: string, ca: string, headers: Record<string, string>) {
  return new Promise<{
    status?: number;
    headers: IncomingHttpHeaders;
    body: unknown;
  }>((resolve, reject) => {
    get(url, { ca, headers, agent: false }, async response => {
      const body = JSON.parse((await response.toArray()).join(''));
      resolve({ status: response.statusCode, headers: response.headers, body });
    }).once('error', reject);
  });
}
