import { armCluster } from '../__testUtils__/aksOffers';
import { nodePoolsOf } from './ArmCluster';
import { toUpgradeOffer } from './upgradeOffer';

const offered = (...versions: string[]) =>
  versions.map(version => ({ version, isPreview: version.startsWith('1.35') }));

describe('toUpgradeOffer', () => {
  const cluster = armCluster({});
  const withPool = (version: string) => {
    const [system, user] = nodePoolsOf(cluster);
    const agentPoolProfiles = [
      system!,
      { ...user!, currentOrchestratorVersion: version },
    ];
    return armCluster({ properties: { agentPoolProfiles } });
  };

  it('has targets in their order, previews marked', () => {
    const { version, targets, mostMinorsBehind } = toUpgradeOffer(
      armCluster({ properties: { currentKubernetesVersion: '1.34.1' } }),
      { controlPlane: offered('1.35.0', '1.34.10', '1.34.2'), pools: [] },
    );
    expect([version, mostMinorsBehind]).toEqual(['1.34.1', 3]);
    expect(targets).toEqual([
      { version: '1.34.2' },
      { version: '1.34.10' },
      { version: '1.35.0', isPreview: true },
    ]);
  });

  it('does not skip a minor where a nearer one is offered', () => {
    const targets = (...versions: string[]) =>
      toUpgradeOffer(cluster, {
        controlPlane: offered(...versions),
        pools: [],
      }).targets.map(({ blockedBy }) => blockedBy);
    expect(targets('1.33.4', '1.34.1')).toEqual([
      undefined,
      expect.stringContaining('skipped'),
    ]);
    expect(targets('1.34.1')).toEqual([undefined]);
  });

  it('leaves no node pool more than three minors behind', () => {
    const blocked = (version: string) =>
      toUpgradeOffer(withPool(version), {
        controlPlane: offered('1.33.4'),
        pools: [],
      }).targets[0]?.blockedBy;
    expect(blocked('1.30.9')).toBeUndefined();
    expect(blocked('1.29.9')).toContain('pool2');
  });

  it('lets pools go no further than their control plane', () => {
    const { nodePools } = toUpgradeOffer(withPool('1.31.11'), {
      controlPlane: [],
      pools: offered('1.31.11', '1.31.13', '1.32.9', '1.33.4'),
    });
    expect(nodePools).toEqual([
      {
        name: 'pool1',
        version: '1.32.9',
        targets: [],
        note: expect.stringContaining('control plane'),
      },
      {
        name: 'pool2',
        version: '1.31.11',
        targets: [{ version: '1.31.13' }, { version: '1.32.9' }],
      },
    ]);
  });

  it('offers nothing to a stopped cluster', () => {
    const stopped = armCluster({
      properties: { powerState: { code: 'Stopped' } },
    });
    const { targets } = toUpgradeOffer(stopped, {
      controlPlane: offered('1.33.4'),
      pools: [],
    });
    expect(targets).toMatchObject([{ blockedBy: 'The cluster is stopped.' }]);
  });
});
