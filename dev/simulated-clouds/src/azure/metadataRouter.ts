import { Router } from 'express';
import { simulateCall } from '../core';
import { ArmApiOptions } from './ArmApi';
import { authenticate } from './armAccess';
import { ArmError, writeArmError, writeArmFault } from './ArmError';
import { AzureSubscription } from './AzureSubscription';
import { toSubscription } from './subscriptionRoutes';

export interface MetadataOptions extends ArmApiOptions {
  subscriptions(): AzureSubscription[];
}

/** What stands above all subscriptions: the list of them, and the endpoints of this cloud, which `az` asks for. */
export function metadataRouter(options: MetadataOptions): Router {
  const router = Router();
  router.get('/metadata/endpoints', (request, response) =>
    response.json(endpointsOf(`https://${request.headers.host}`)),
  );
  router.get(
    '/subscriptions',
    simulateCall(options.context, {
      operationOf: () => 'azure.subscriptions.list',
      scopeOf: () => '',
      writeError: writeArmFault,
    }),
    (request, response) => {
      try {
        const claims = authenticate(options.tokens, request);
        const visible = options
          .subscriptions()
          .filter(
            ({ tenantId, principals }) =>
              tenantId === claims.tid &&
              principals.some(({ clientId }) => clientId === claims.appid),
          );
        response.json({
          value: visible.map(toSubscription),
          count: { type: 'Total', value: visible.length },
        });
      } catch (error) {
        if (!(error instanceof ArmError)) throw error;
        writeArmError(response, error);
      }
    },
  );
  return router;
}

function endpointsOf(base: string) {
  return {
    name: 'SimulatedAzure',
    resourceManager: base,
    authentication: {
      loginEndpoint: base,
      audiences: [
        'https://management.core.windows.net/',
        'https://management.azure.com/',
      ],
      tenant: 'common',
      identityProvider: 'AAD',
    },
    suffixes: {},
    media: base,
    graph: base,
    graphAudience: base,
    portal: base,
  };
}
