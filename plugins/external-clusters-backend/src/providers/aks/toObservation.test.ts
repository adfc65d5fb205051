import { RawAksCluster } from './AksClient';
import failed from './__fixtures__/failed.json';
import running from './__fixtures__/running.json';
import { toObservation } from './toObservation';

/** A fixture as the SDK hands it on: with dates as dates. */
function raw(fixture: object): RawAksCluster {
  return JSON.parse(JSON.stringify(fixture), (key, value) =>
    key === 'createdAt' ? new Date(value) : value,
  );
}

describe('toObservation', () => {
  it('turns a running cluster into our words', () => {
    expect(toObservation(raw(running))).toMatchObject({
      ref: '/subscriptions/22222222-2222-4222-8222-222222222222/resourcegroups/payments-rg/providers/microsoft.containerservice/managedclusters/payments-prod',
      name: 'Payments-Prod',
      location: 'westeurope',
      group: 'Payments-RG',
      identity: { uid: '65f0c1d2', createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
      revision: 'etag-1',
      state: 'Running',
      providerState: 'Succeeded, Running',
      stateReason: undefined,
      version: '1.33.4',
      tags: { team: 'payments' },
    });
  });

  it('turns agent pools into node pools', () => {
    expect(toObservation(raw(running)).nodePools).toEqual([
      {
        name: 'system',
        state: 'Running',
        providerState: 'Succeeded, Running',
        version: '1.33.4',
        desired: 3,
        instanceTypes: ['Standard_D4ds_v5'],
        zones: ['1', '2', '3'],
        mode: 'System',
        operatingSystem: 'Ubuntu',
        labels: {},
        taints: [],
      },
      {
        name: 'apps',
        state: 'Reconciling',
        providerState: 'Scaling, Running',
        version: '1.32.9',
        desired: 5,
        autoscaling: { min: 3, max: 9 },
        instanceTypes: ['Standard_D8ds_v5'],
        zones: [],
        mode: 'User',
        operatingSystem: 'Windows',
        labels: { tier: 'gold' },
        taints: [
          { key: 'only', value: 'gold', effect: 'NoSchedule' },
          { key: 'quiet', effect: 'NoExecute' },
        ],
      },
    ]);
  });

  it('groups what Azure tells, and leaves out what it does not', () => {
    const groups = toObservation(raw(running)).factGroups;
    const facts = Object.fromEntries(
      groups.flatMap(group =>
        group.facts.map(({ label, value }) => [
          `${group.title}: ${label}`,
          value,
        ]),
      ),
    );
    expect(facts).toMatchObject({
      'Azure: Location': 'westeurope',
      'Azure: Resource group': 'Payments-RG',
      'Azure: Provisioning state': 'Succeeded',
      'Azure: Power state': 'Running',
      'API server: FQDN': 'payments-1.hcp.westeurope.azmk8s.io',
      'API server: DNS prefix': 'payments',
      'API server: Private cluster': 'No',
      'API server: Authorized IP ranges': ['192.0.2.0/24'],
      'Access: Kubernetes RBAC': 'Yes',
      'Access: Local accounts': 'No',
      'Network: Plugin': 'azure',
      'Upgrades: Cluster channel': 'patch',
    });
    expect(facts).not.toHaveProperty('API server: Private FQDN');
  });

  it('shows no secret and no person of the profile', () => {
    const text = JSON.stringify(toObservation(raw(running)));
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain('person@example.com');
  });

  it('says why a cluster failed, as plain text', () => {
    expect(toObservation(raw(failed))).toMatchObject({
      location: 'northeurope',
      state: 'Warning',
      stateReason: expect.stringMatching(/^QuotaExceeded: No cores .*left$/),
      version: '1.32.1',
    });
  });

  it.each([['id'], ['name'], ['location']])(
    'concludes nothing from an answer without %s',
    field => {
      const broken = raw({ ...running, [field]: undefined });
      expect(() => toObservation(broken)).toThrow(
        expect.objectContaining({ kind: 'Unavailable' }),
      );
    },
  );
});
