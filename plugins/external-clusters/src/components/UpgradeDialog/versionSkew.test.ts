import { createUpgradeOffer } from '../../__testUtils__/createOperation';
import { defaultTarget, firstTarget, toSkew } from './versionSkew';

describe('toSkew', () => {
  it.each([
    ['1.33.2-gke.100', '1.34.1', 1, true],
    ['1.31', '1.34', 3, true],
    ['1.30.2', '1.34.1', 4, false],
    ['1.35.0', '1.34.1', 0, true],
    ['latest', '1.34.1', undefined, true],
    [undefined, '1.34.1', undefined, true],
  ])('%s below %s is %s behind', (version, target, behind, allowed) => {
    const nodePools = [{ name: 'one', version, targets: [] }];
    expect(toSkew(createUpgradeOffer({ nodePools }), target)).toEqual([
      { name: 'one', version, behind, allowed },
    ]);
  });
});

it('knows no skew of a node pool whose launch template decides what it runs', () => {
  const launchTemplate = 'golden';
  const nodePools = [
    { name: 'one', version: '3', launchTemplate, targets: [] },
  ];
  expect(toSkew(createUpgradeOffer({ nodePools }), '1.34')).toEqual([
    { name: 'one', version: undefined, behind: undefined, allowed: true },
  ]);
});

describe('firstTarget', () => {
  it.each([
    [
      'the recommended one',
      [{ version: '1' }, { version: '2', isDefault: true }],
      '2',
    ],
    [
      'the first without a recommendation',
      [{ version: '1' }, { version: '2' }],
      '1',
    ],
    [
      'none that is blocked',
      [{ version: '1', isDefault: true, blockedBy: 'x' }, { version: '2' }],
      '2',
    ],
    ['no preview', [{ version: '1', isPreview: true }], ''],
    ['nothing of nothing', [], ''],
  ])('is %s', (_, targets, expected) => {
    expect(firstTarget(targets)).toBe(expected);
  });
});

describe('defaultTarget', () => {
  it('is the default one, and no other', () => {
    const newer = { version: '5' };
    expect(defaultTarget([newer, { version: '4', isDefault: true }])).toBe('4');
    expect(defaultTarget([newer])).toBe('');
  });
});
