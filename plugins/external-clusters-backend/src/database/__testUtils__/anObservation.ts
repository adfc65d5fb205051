import { ClusterObservation } from 'backstage-plugin-external-clusters-node';

/** A running cluster with two ready nodes; whatever a test cares about is given. */
export function anObservation(
  given: Partial<ClusterObservation> = {},
): ClusterObservation {
  const name = given.name ?? 'prod';
  return {
    ref: `ref:${name}`,
    name,
    location: 'westeurope',
    identity: { uid: `uid:${name}`, createdAt: 1_700_000_000_000 },
    revision: 'r1',
    state: 'Running',
    providerState: 'Succeeded, Running',
    version: '1.33.2',
    nodePools: [
      {
        name: 'pool1',
        state: 'Running',
        providerState: 'Succeeded',
        desired: 2,
        ready: 2,
        instanceTypes: ['Standard_D4s_v5'],
        zones: ['1'],
      },
    ],
    factGroups: [
      { title: 'Network', facts: [{ label: 'Plugin', value: 'azure' }] },
    ],
    tags: { team: 'a' },
    ...given,
  };
}
