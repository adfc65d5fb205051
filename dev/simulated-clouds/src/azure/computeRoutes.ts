import { ArmApi, ArmCall } from './ArmApi';
import { AzureLocation, AzureVmSize, isOffered } from './AzureOffer';
import { pageOf } from './armAnswers';

/** What Microsoft.Compute tells of VM sizes: which there are, where, with how much, and which are not for this subscription. */
export function addComputeRoutes(api: ArmApi) {
  api.on(
    {
      name: 'compute.skus.list',
      method: 'get',
      path: '/providers/Microsoft.Compute/skus',
      action: 'Microsoft.Compute/skus/read',
    },
    call => pageOf(call, listSkus(call), 1000),
  );
}

function listSkus({ request, subscription }: ArmCall) {
  const { locations, vmSizes } = subscription.offer;
  const asked = /^location eq '(.+)'$/.exec(String(request.query.$filter));
  return locations
    .filter(({ name }) => !asked || name === asked[1])
    .flatMap(location => [
      toDisk(location),
      ...vmSizes
        .filter(size => size.locations?.includes(location.name) ?? true)
        .map(size => toSku(size, location)),
    ]);
}

function toSku(size: AzureVmSize, { name: location, zones }: AzureLocation) {
  const capability = (name: string, value: number | string) => ({
    name,
    value: String(value),
  });
  return {
    resourceType: 'virtualMachines',
    name: size.name,
    tier: 'Standard',
    size: size.name.replace('Standard_', ''),
    family: size.family,
    locations: [location],
    locationInfo: [{ location, zones, zoneDetails: [] }],
    capabilities: [
      capability('vCPUs', size.cores),
      capability('MemoryGB', size.memoryGB),
      capability('CpuArchitectureType', size.architecture ?? 'x64'),
      capability('PremiumIO', 'True'),
    ],
    restrictions: isOffered(size, location)
      ? []
      : [
          {
            type: 'Location',
            values: [location],
            restrictionInfo: { locations: [location] },
            reasonCode: 'NotAvailableForSubscription',
          },
        ],
  };
}

/** The list is not of VM sizes alone. */
function toDisk({ name: location, zones }: AzureLocation) {
  return {
    resourceType: 'disks',
    name: 'Premium_LRS',
    tier: 'Premium',
    size: 'P10',
    locations: [location],
    locationInfo: [{ location, zones, zoneDetails: [] }],
    capabilities: [],
    restrictions: [],
  };
}
