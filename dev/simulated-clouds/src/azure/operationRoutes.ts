import { ArmApi, ArmCall } from './ArmApi';
import { ArmError } from './ArmError';
import { AzureOperation } from './AzureOperations';

const READ = 'Microsoft.ContainerService/locations/operations/read';

/** Where long-running operations are polled: their state, and their result. */
export function addOperationRoutes(api: ArmApi) {
  const locations = '/providers/Microsoft.ContainerService/locations/:location';
  api.on(
    {
      name: 'operations.get',
      method: 'get',
      path: `${locations}/operations/:operationId`,
      action: READ,
    },
    call => ({
      status: 200,
      body: call.subscription.operations.statusOf(findOperation(call)),
    }),
  );
  api.on(
    {
      name: 'operations.getResult',
      method: 'get',
      path: `${locations}/operationresults/:operationId`,
      action: READ,
    },
    call => {
      const operation = findOperation(call);
      const isRunning = call.subscription.operations.isRunning(operation);
      return isRunning
        ? { status: 202, headers: { Location: selfOf(call) } }
        : { status: 204 };
    },
  );
}

function findOperation({ subscription, parameter }: ArmCall): AzureOperation {
  const operation = subscription.operations.find(parameter('operationId'));
  if (operation) return operation;
  throw new ArmError(
    404,
    'NotFound',
    `The operation '${parameter('operationId')}' was not found.`,
  );
}

function selfOf({ request }: ArmCall) {
  return `https://${request.headers.host}${request.originalUrl}`;
}
