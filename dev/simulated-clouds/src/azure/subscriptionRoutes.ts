import { ArmApi } from './ArmApi';
import { AzureLocation } from './AzureOffer';
import { AzureSubscription, ResourceGroup } from './AzureSubscription';
import { pageOf } from './armAnswers';

/** The subscription itself and its resource groups. */
export function addSubscriptionRoutes(api: ArmApi) {
  api.on(
    {
      name: 'subscriptions.get',
      method: 'get',
      path: '',
      action: 'Microsoft.Resources/subscriptions/read',
    },
    ({ subscription }) => ({ status: 200, body: toSubscription(subscription) }),
  );
  api.on(
    {
      name: 'subscriptions.listLocations',
      method: 'get',
      path: '/locations',
      action: 'Microsoft.Resources/subscriptions/locations/read',
    },
    ({ subscription }) => ({
      status: 200,
      body: {
        value: subscription.offer.locations.map(location =>
          toLocation(subscription, location),
        ),
      },
    }),
  );
  api.on(
    {
      name: 'resourceGroups.list',
      method: 'get',
      path: '/resourceGroups',
      action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    },
    call => {
      const groups = call.subscription.resourceGroups.map(group =>
        toResourceGroup(call.subscription, group),
      );
      return pageOf(call, groups, 1000);
    },
  );
  api.on(
    {
      name: 'resourceGroups.get',
      method: 'get',
      path: '/resourceGroups/:resourceGroupName',
      action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    },
    ({ subscription, parameter }) => {
      const group = subscription.getResourceGroup(
        parameter('resourceGroupName'),
      );
      return { status: 200, body: toResourceGroup(subscription, group) };
    },
  );
}

/** The ARM body of a subscription. */
export function toSubscription(subscription: AzureSubscription) {
  return {
    id: `/subscriptions/${subscription.id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: subscription.id,
    tenantId: subscription.tenantId,
    displayName: subscription.displayName,
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'EnterpriseAgreement_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

function toLocation({ id }: AzureSubscription, location: AzureLocation) {
  const { name, displayName, zones } = location;
  return {
    id: `/subscriptions/${id}/locations/${name}`,
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: displayName,
    metadata: { regionType: 'Physical', regionCategory: 'Recommended' },
    availabilityZoneMappings: zones.map(zone => ({
      logicalZone: zone,
      physicalZone: `${name}-az${zone}`,
    })),
  };
}

function toResourceGroup({ id }: AzureSubscription, group: ResourceGroup) {
  return {
    id: `/subscriptions/${id}/resourceGroups/${group.name}`,
    name: group.name,
    type: 'Microsoft.Resources/resourceGroups',
    location: group.location,
    properties: { provisioningState: 'Succeeded' },
  };
}
