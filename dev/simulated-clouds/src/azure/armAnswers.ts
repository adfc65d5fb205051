import { AzureCluster } from './AzureCluster';
import { AzureOperation } from './AzureOperations';
import { ArmAnswer, ArmCall } from './ArmApi';
import { Spelling } from './toManagedCluster';

/** ARM echoes the group and name of a single read as they were asked, after `resourcegroups` in lower case. */
export function askedSpelling(call: ArmCall): Spelling {
  return {
    resourceGroupsSegment: 'resourcegroups',
    resourceGroup: call.parameter('resourceGroupName'),
    name: call.parameter('resourceName'),
  };
}

/** Lists spell the group as it was made. */
export function listSpelling(cluster: AzureCluster): Spelling {
  return {
    resourceGroupsSegment: 'resourceGroups',
    resourceGroup: cluster.resourceGroup,
    name: cluster.name,
  };
}

/** One page of a list, with a link to the next one. */
export function pageOf<T>(
  call: ArmCall,
  items: T[],
  pageSize: number,
): ArmAnswer {
  const from = Number(call.request.query.$skiptoken ?? 0);
  const next = call.pageLoop ? from : from + pageSize;
  const hasNext = call.pageLoop || next < items.length;
  return {
    status: 200,
    body: {
      value: items.slice(from, from + pageSize),
      ...(hasNext ? { nextLink: linkTo(call, next) } : {}),
    },
  };
}

function linkTo({ request }: ArmCall, next: number) {
  const url = new URL(request.originalUrl, `https://${request.headers.host}`);
  url.searchParams.set('$skiptoken', String(next));
  return url.toString();
}

/** `Azure-AsyncOperation`, where the state of an operation is polled. */
export function asyncOperationHeader(
  call: ArmCall,
  operation: AzureOperation,
): Record<string, string> {
  return {
    'Azure-AsyncOperation': operationUrl(call, operation, 'operations'),
  };
}

/** Both headers of an operation that answers 202: its state, and `Location` for its result. */
export function acceptedHeaders(call: ArmCall, operation: AzureOperation) {
  return {
    ...asyncOperationHeader(call, operation),
    Location: operationUrl(call, operation, 'operationresults'),
  };
}

function operationUrl(
  { request, subscription }: ArmCall,
  { id, location, startedAt }: AzureOperation,
  collection: 'operations' | 'operationresults',
) {
  const version = String(request.query['api-version']);
  return `https://${request.headers.host}/subscriptions/${subscription.id}/providers/Microsoft.ContainerService/locations/${location}/${collection}/${id}?api-version=${version}&t=${startedAt}`;
}
