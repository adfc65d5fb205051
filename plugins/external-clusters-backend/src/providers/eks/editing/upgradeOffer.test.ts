import type { RawEksVersion } from '../EksChangeClient';
import type { RawEksNodegroup } from '../EksClient';
import { toUpgradeOffer } from './upgradeOffer';

const STANDARD_END = new Date('2026-12-02');

const versions: RawEksVersion[] = [
  { clusterVersion: '1.32', versionStatus: 'EXTENDED_SUPPORT' },
  {
    clusterVersion: '1.34',
    versionStatus: 'STANDARD_SUPPORT',
    defaultVersion: true,
    endOfStandardSupportDate: STANDARD_END,
  },
  {
    clusterVersion: '1.33',
    versionStatus: 'EXTENDED_SUPPORT',
    endOfStandardSupportDate: new Date('2026-07-29'),
  },
  { clusterVersion: '1.31', versionStatus: 'UNSUPPORTED' },
  { clusterVersion: '2.0', versionStatus: 'STANDARD_SUPPORT' },
];

const group = (nodegroupName: string, version: string) => ({
  nodegroupName,
  version,
});

const offerOf = (cluster: { version?: string }, groups: RawEksNodegroup[]) =>
  toUpgradeOffer(cluster, groups, versions, new Map());

describe('toUpgradeOffer', () => {
  it('offers the next minor version, with the end of its support', () => {
    expect(offerOf({ version: '1.33' }, [])).toMatchObject({
      version: '1.33',
      supportEndsAt: Date.parse('2026-07-29'),
      targets: [
        {
          version: '1.34',
          isDefault: true,
          supportEndsAt: STANDARD_END.getTime(),
        },
      ],
      mostMinorsBehind: 3,
    });
  });

  it.each([
    ['1.34', []],
    ['1.30', []],
    ['1.32', ['1.33']],
    [undefined, []],
    ['odd', []],
  ])('offers %s nothing but %j', (version, expected) => {
    const { targets } = offerOf({ version }, []);
    expect(targets.map(target => target.version)).toEqual(expected);
  });

  it('says which node pools would be too old', () => {
    const groups = [group('old', '1.30'), group('new', '1.31')];
    const { targets } = offerOf({ version: '1.33' }, groups);
    expect(targets[0]?.blockedBy).toBe(
      'Upgrade the node pools old first: they would be more than 3 minor versions behind.',
    );
  });

  it('brings node pools to the version of the control plane', () => {
    const groups = [group('old', '1.31'), group('same', '1.33')];
    const { nodePools } = offerOf({ version: '1.33' }, groups);
    expect(nodePools).toMatchObject([
      { name: 'old', version: '1.31', targets: [{ version: '1.33' }] },
      {
        name: 'same',
        targets: [],
        note: 'It has the version of the control plane.',
      },
    ]);
  });

  it('has node pools follow where their launch template leaves the image to EKS', () => {
    const templated = {
      ...group('own', '1.32'),
      amiType: 'AL2023_x86_64_STANDARD' as const,
      launchTemplate: { id: 'lt-1', name: 'golden', version: '7' },
    };
    const { nodePools } = offerOf({ version: '1.33' }, [templated]);
    expect(nodePools).toMatchObject([
      { name: 'own', version: '1.32', targets: [{ version: '1.33' }] },
    ]);
  });
});
