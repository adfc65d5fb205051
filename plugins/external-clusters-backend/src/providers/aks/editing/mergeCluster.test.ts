import { armCluster } from '../__testUtils__/aksOffers';
import { nodePoolsOf } from './ArmCluster';
import { mergeCluster, mergeNodePool } from './mergeCluster';

describe('mergeCluster', () => {
  it('keeps what nobody here knows, and sends nothing that only Azure writes', () => {
    const cluster = armCluster({
      cluster: { sku: { name: 'Base', tier: 'Standard' }, plan: 'new' },
      properties: {
        fqdn: 'x.azmk8s.io',
        maxAgentPools: 100,
        servicePrincipalProfile: { clientId: 'msi' },
        status: { provisioningError: { code: 'Old' } },
      },
    });
    expect(mergeCluster(cluster, { kubernetesVersion: '1.33.4' })).toEqual({
      location: 'westeurope',
      tags: { team: 'a' },
      sku: { name: 'Base', tier: 'Standard' },
      plan: 'new',
      properties: {
        kubernetesVersion: '1.33.4',
        somethingNew: { kept: true },
        agentPoolProfiles: ['pool1', 'pool2'].map(name =>
          expect.objectContaining({
            name,
            orchestratorVersion: '1.32.9',
            somethingNew: 'of a pool',
          }),
        ),
      },
    });
  });

  it('names user-assigned identities without what Azure answers about them', () => {
    const cluster = armCluster({
      cluster: {
        identity: {
          type: 'UserAssigned',
          tenantId: 't',
          newer: 1,
          userAssignedIdentities: {
            '/id': { clientId: 'c', principalId: 'p' },
          },
        },
      },
    });
    expect(mergeCluster(cluster, {}).identity).toEqual({
      type: 'UserAssigned',
      newer: 1,
      userAssignedIdentities: { '/id': {} },
    });
  });
});

describe('mergeNodePool', () => {
  it('keeps what nobody here knows, and leaves out what is taken away', () => {
    const [pool] = nodePoolsOf(armCluster({}));
    const changes = { count: 5, minCount: undefined };
    expect(mergeNodePool({ ...pool!, minCount: 1 }, changes)).toEqual({
      properties: {
        mode: 'System',
        vmSize: 'Standard_D4ds_v5',
        count: 5,
        orchestratorVersion: '1.32.9',
        powerState: { code: 'Running' },
        enableAutoScaling: false,
        somethingNew: 'of a pool',
      },
    });
  });
});
