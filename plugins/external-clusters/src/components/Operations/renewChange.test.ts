import { createCluster } from '../../__testUtils__/createCluster';
import { createUpgradeOffer } from '../../__testUtils__/createOperation';
import { renewChange } from './renewChange';

const ask = async () => createUpgradeOffer({ version: '1.33.9' });

describe('renewChange', () => {
  it('sees what the cloud offers now before an upgrade', async () => {
    const seen = { version: '1.33.4' };
    await expect(
      renewChange(
        { kind: 'UpgradeControlPlane', version: '1.34.1', seen },
        createCluster({}),
        ask,
      ),
    ).resolves.toMatchObject({
      version: '1.34.1',
      seen: { version: '1.33.9' },
    });
    await expect(
      renewChange(
        { kind: 'UpgradeNodePool', nodePool: 'blue', version: '1.33.9', seen },
        createCluster({}),
        ask,
      ),
    ).resolves.toMatchObject({ seen: { version: '1.30.2' } });
  });

  it('sees the node pool as it is known now before an edit', async () => {
    const change = {
      kind: 'UpdateNodePool' as const,
      nodePool: 'system',
      edit: { desired: 5 },
      seen: { desired: 1 },
    };
    await expect(renewChange(change, createCluster({}), ask)).resolves.toEqual({
      ...change,
      seen: { desired: 3 },
    });
  });

  it('refuses an edit of a node pool that is gone', async () => {
    const change = {
      kind: 'UpdateNodePool' as const,
      nodePool: 'gone',
      edit: { desired: 5 },
      seen: { desired: 1 },
    };
    await expect(renewChange(change, createCluster({}), ask)).rejects.toThrow(
      'The node pool gone is not there any more.',
    );
  });
});
