import { Settings } from '../../shared/forms';
import {
  aksClusterSettings,
  aksNodePoolSettings,
} from '../__testUtils__/aksSettings';
import { toClusterBody } from './toClusterBody';
import { toNodePoolBody } from './toNodePoolBody';

const complete = aksClusterSettings('made_1');
const bodyOf = (changes: object) =>
  toClusterBody(new Settings({ ...complete, ...changes }));

describe('the body of a new AKS cluster', () => {
  it('has a managed identity, an overlay network and a System pool', () => {
    expect(toClusterBody(new Settings(complete))).toEqual({
      location: 'westeurope',
      tags: { team: 'a' },
      identity: { type: 'SystemAssigned' },
      properties: {
        kubernetesVersion: '1.33.4',
        dnsPrefix: 'made-1-dns',
        networkProfile: {
          networkPlugin: 'azure',
          networkPluginMode: 'overlay',
        },
        agentPoolProfiles: [
          {
            name: 'system',
            mode: 'System',
            osType: 'Linux',
            type: 'VirtualMachineScaleSets',
            vmSize: 'Standard_D4ds_v5',
            count: 1,
            availabilityZones: ['1', '2'],
          },
        ],
      },
    });
  });

  it.each([
    [{ networkPlugin: 'azure' }, { networkPlugin: 'azure' }],
    [{ networkPlugin: 'kubenet' }, { networkPlugin: 'kubenet' }],
  ])('with %j has the network %j', (changes, networkProfile) => {
    expect(bodyOf(changes).properties).toMatchObject({ networkProfile });
  });

  it('has the limits of the autoscaler only while it is on', () => {
    const on = { autoscaling: true, minCount: 2, maxCount: 4 };
    expect(bodyOf(on).properties).toMatchObject({
      agentPoolProfiles: [
        { enableAutoScaling: true, minCount: 2, maxCount: 4, count: 2 },
      ],
    });
    expect(JSON.stringify(bodyOf({ autoscaling: false }))).not.toMatch(
      /minCount|maxCount|enableAutoScaling/,
    );
  });

  it('uses an identity that exists, and a prefix that was given', () => {
    const body = bodyOf({
      identity: 'UserAssigned',
      identityId: '/id',
      dnsPrefix: 'mine',
      zones: [],
    });
    expect(body).toMatchObject({
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { '/id': {} },
      },
      properties: { dnsPrefix: 'mine' },
    });
    expect(JSON.stringify(body)).not.toContain('availabilityZones');
  });

  it('never makes a DNS prefix of more than 54 characters', () => {
    const { properties } = bodyOf({ name: 'x'.repeat(63) });
    expect(properties).toMatchObject({
      dnsPrefix: expect.stringMatching(/^x{50}-dns$/),
    });
  });
});

describe('the body of a new AKS node pool', () => {
  it('has what was chosen and nothing else', () => {
    const settings = { ...aksNodePoolSettings('extra'), maxPods: 30 };
    expect(toNodePoolBody(new Settings(settings))).toEqual({
      properties: {
        mode: 'User',
        osType: 'Linux',
        type: 'VirtualMachineScaleSets',
        vmSize: 'Standard_D4ds_v5',
        count: 1,
        maxPods: 30,
        nodeLabels: { tier: 'gold' },
        nodeTaints: ['only=gold:NoSchedule'],
      },
    });
  });
});
