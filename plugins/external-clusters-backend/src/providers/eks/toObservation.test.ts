import active from './__fixtures__/active.json';
import { RawEksCluster } from './EksClient';
import { toNodePool, toObservation } from './toObservation';

/** A fixture as the SDK hands it on: with dates as dates. */
function raw(changes: object): RawEksCluster {
  const createdAt = new Date(active.createdAt);
  return { ...active, createdAt, ...changes } as RawEksCluster;
}

describe('toObservation', () => {
  it('turns an active cluster into our words', () => {
    const { factGroups, ...observation } = toObservation(raw({}));
    expect(observation).toEqual({
      ref: 'arn:aws:eks:eu-central-1:111122223333:cluster/Payments_Prod',
      name: 'Payments_Prod',
      location: 'eu-central-1',
      identity: { createdAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
      state: 'Running',
      providerState: 'ACTIVE',
      version: '1.33',
      tags: { team: 'payments' },
    });
    expect(factGroups.map(({ title }) => title)).toEqual([
      'AWS',
      'Network',
      'API server',
    ]);
  });

  it('groups what AWS tells, and leaves out what it does not', () => {
    const facts = Object.fromEntries(
      toObservation(raw({})).factGroups.flatMap(group =>
        group.facts.map(({ label, value }) => [
          `${group.title}: ${label}`,
          value,
        ]),
      ),
    );
    expect(facts).toMatchObject({
      'AWS: Region': 'eu-central-1',
      'AWS: Platform version': 'eks.9',
      'AWS: Role': 'arn:aws:iam::111122223333:role/eks',
      'AWS: OIDC issuer': expect.stringContaining('oidc.eks'),
      'AWS: Control plane logs': ['api', 'audit'],
      'AWS: Support after standard support': 'EXTENDED',
      'Network: VPC': 'vpc-1',
      'Network: Subnets': ['subnet-1', 'subnet-2'],
      'Network: Security groups': ['sg-1'],
      'Network: Service IPv4 CIDR': '10.100.0.0/16',
      'API server: Public access': 'Yes',
      'API server: Private access': 'No',
    });
    expect(facts).not.toHaveProperty('Network: Service IPv6 CIDR');
  });

  it('says what EKS finds wrong, as plain text', () => {
    const issues = [
      { code: 'VpcNotFound', message: 'No\u001b[31m VPC' },
      { code: 'AccessDenied' },
    ];
    expect(toObservation(raw({ health: { issues } }))).toMatchObject({
      state: 'Warning',
      stateReason: expect.stringMatching(/^VpcNotFound: No .*; AccessDenied$/),
    });
  });

  it.each([[{}], [{ name: 'x' }], [{ arn: active.arn }]])(
    'concludes nothing from the answer %j',
    answer => {
      expect(() => toObservation(answer)).toThrow(
        expect.objectContaining({ kind: 'Unavailable' }),
      );
    },
  );
});

describe('toNodePool', () => {
  it('turns a node group into a node pool', () => {
    expect(
      toNodePool({
        nodegroupName: 'spot',
        status: 'DEGRADED',
        version: '1.33',
        capacityType: 'SPOT',
        scalingConfig: { minSize: 1, maxSize: 5, desiredSize: 2 },
        instanceTypes: ['m5.large'],
        amiType: 'AL2023_x86_64_STANDARD',
        createdAt: new Date(1000),
        labels: { tier: 'front' },
        taints: [
          { key: 'gpu', value: 'yes', effect: 'NO_SCHEDULE' },
          { key: 'odd', effect: 'NO_SUCH_EFFECT' as 'NO_SCHEDULE' },
        ],
        health: { issues: [{ code: 'InstanceLimitExceeded' }] },
      }),
    ).toEqual({
      name: 'spot',
      state: 'Warning',
      stateReason: 'InstanceLimitExceeded',
      providerState: 'DEGRADED',
      version: '1.33',
      desired: 2,
      autoscaling: { min: 1, max: 5 },
      instanceTypes: ['m5.large'],
      zones: [],
      mode: 'Spot',
      operatingSystem: 'AL2023_x86_64_STANDARD',
      labels: { tier: 'front' },
      taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }],
      createdAt: 1000,
    });
  });

  it('concludes nothing from an answer without a name', () => {
    expect(() => toNodePool({})).toThrow(
      expect.objectContaining({ kind: 'Unavailable' }),
    );
  });
});
