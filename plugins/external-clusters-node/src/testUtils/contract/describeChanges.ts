import { ClusterChange } from 'backstage-plugin-external-clusters-common';
import { ContractBench } from '../ContractBench';
import { EditingBench } from '../EditingBench';

/** Changing what is there: only what is named, and only on what the person saw. */
export function describeChanges(bench: () => ContractBench): void {
  const edit = () => new EditingBench(bench());
  const offerOf = (ref: string) =>
    edit().editor().upgrades(ref, bench().options);

  async function upgradeOf(ref: string, thenNodePools?: boolean) {
    const { version = '', targets } = await offerOf(ref);
    const target = targets.find(each => !each.blockedBy);
    if (!target) throw new Error('No version is on offer');
    const change: ClusterChange = {
      kind: 'UpgradeControlPlane',
      version: target.version,
      thenNodePools,
      seen: { version },
    };
    return change;
  }

  async function resizeOf(ref: string, name: string) {
    const { desired } = (await edit().nodePool(ref, name))!;
    const change: ClusterChange = {
      kind: 'UpdateNodePool',
      nodePool: name,
      edit: { desired: desired + 1 },
      seen: { desired },
    };
    return { change, desired };
  }

  describe('upgrades', () => {
    it('offers other versions than the one it has', async () => {
      const ref = await edit().makeCluster('old-1');
      const { version, targets, nodePools } = await offerOf(ref);
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.map(target => target.version)).not.toContain(version);
      expect(nodePools.map(({ name }) => name)).toEqual(['pool1', 'pool2']);
    });

    it('brings the control plane up and loses nothing that it does not know', async () => {
      const ref = await edit().makeCluster('old-1');
      const before = await edit().read(ref);
      const change = await upgradeOf(ref);
      await edit().change(ref, change);
      const after = await edit().read(ref);
      expect(after).toEqual({ ...before, version: change.version });
    });

    it('brings the node pools up afterwards where that is wanted', async () => {
      const ref = await edit().makeCluster('old-1');
      const change = await upgradeOf(ref, true);
      await edit().change(ref, change);
      const { version, nodePools } = await edit().read(ref);
      expect(nodePools.map(pool => pool.version)).toEqual([version, version]);
    });

    it('refuses a version that is not on offer', async () => {
      const ref = await edit().makeCluster('old-1');
      const { version = '' } = await offerOf(ref);
      const error = await bench().errorOf(
        edit().plan(ref, {
          kind: 'UpgradeControlPlane',
          version: '1.2.3',
          seen: { version },
        }),
      );
      expect([error.kind, error.field]).toEqual(['InvalidRequest', 'version']);
    });

    it('refuses when the person saw another version, with both', async () => {
      const ref = await edit().makeCluster('old-1');
      const change = await upgradeOf(ref);
      const error = await bench().errorOf(
        edit().plan(ref, { ...change, seen: { version: '1.1.1' } } as never),
      );
      const { version } = await edit().read(ref);
      expect([error.kind, error.code, error.differences]).toEqual([
        'Conflict',
        'CHANGED_OUTSIDE',
        [{ field: 'version', seen: '1.1.1', now: version }],
      ]);
    });
  });

  describe('node pools', () => {
    it('adds one and takes it away', async () => {
      const ref = await edit().makeCluster('pools-1');
      const before = await edit().read(ref);
      const settings = edit().world.nodePoolSettings('extra');
      await edit().change(ref, { kind: 'CreateNodePool', settings });
      expect(await edit().nodePool(ref, 'extra')).toBeDefined();
      await edit().change(ref, { kind: 'DeleteNodePool', nodePool: 'extra' });
      expect(await edit().read(ref)).toEqual(before);
    });

    it('resizes one and touches nothing else', async () => {
      const ref = await edit().makeCluster('pools-1');
      const before = await edit().read(ref);
      const { change, desired } = await resizeOf(ref, 'pool2');
      await edit().change(ref, change);
      expect(await edit().read(ref)).toEqual({
        ...before,
        nodePools: before.nodePools.map(pool =>
          pool.name === 'pool2'
            ? expect.objectContaining({ ...pool, desired: desired + 1 })
            : pool,
        ),
      });
    });

    it('sets autoscaling as a whole', async () => {
      const ref = await edit().makeCluster('pools-1');
      const pool = (await edit().nodePool(ref, 'pool2'))!;
      await edit().change(ref, {
        kind: 'UpdateNodePool',
        nodePool: 'pool2',
        edit: { autoscaling: { min: 1, max: 7 } },
        seen: { autoscaling: pool.autoscaling ?? null },
      });
      expect((await edit().nodePool(ref, 'pool2'))?.autoscaling).toEqual({
        min: 1,
        max: 7,
      });
    });

    it('refuses a minimum above the maximum', async () => {
      const ref = await edit().makeCluster('pools-1');
      const error = await bench().errorOf(
        edit().plan(ref, {
          kind: 'UpdateNodePool',
          nodePool: 'pool2',
          edit: { autoscaling: { min: 5, max: 2 } },
          seen: {},
        }),
      );
      expect(error.kind).toBe('InvalidRequest');
    });

    it('refuses what somebody else changed since the person looked, with both values', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change, desired } = await resizeOf(ref, 'pool2');
      await edit().world.resizeOutside(ref, 'pool2', desired + 4);
      const error = await bench().errorOf(edit().plan(ref, change));
      expect([error.kind, error.code, error.differences]).toEqual([
        'Conflict',
        'CHANGED_OUTSIDE',
        [{ field: 'desired', seen: `${desired}`, now: `${desired + 4}` }],
      ]);
    });

    it('compares again before it writes', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change, desired } = await resizeOf(ref, 'pool2');
      const step = await edit().firstStep(ref, change);
      await edit().world.resizeOutside(ref, 'pool2', desired + 4);
      const error = await bench().errorOf(edit().begin(step));
      expect([error.kind, error.code]).toEqual(['Conflict', 'CHANGED_OUTSIDE']);
      expect((await edit().nodePool(ref, 'pool2'))?.desired).toBe(desired + 4);
    });

    it('does not let what others changed elsewhere stand in the way', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change, desired } = await resizeOf(ref, 'pool2');
      await edit().world.resizeOutside(ref, 'pool1', 3);
      await edit().change(ref, change);
      const desiredOf = async (name: string) =>
        (await edit().nodePool(ref, name))?.desired;
      expect(await desiredOf('pool1')).toBe(3);
      expect(await desiredOf('pool2')).toBe(desired + 1);
    });

    it('answers NotFound for a node pool that is not there', async () => {
      const ref = await edit().makeCluster('pools-1');
      const change = { kind: 'DeleteNodePool', nodePool: 'nope' } as const;
      const error = await bench().errorOf(edit().plan(ref, change));
      expect(error.kind).toBe('NotFound');
    });

    it('is told to come back while the cloud is busy', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change } = await resizeOf(ref, 'pool2');
      const step = await edit().firstStep(ref, change);
      edit().world.failNextWrite('Busy');
      const error = await bench().errorOf(edit().begin(step));
      expect([error.kind, error.code]).toEqual(['Conflict', 'BUSY']);
      expect(await edit().do(step)).toEqual({ state: 'Succeeded' });
    });

    it('finds a change whose answer was lost, or nothing of one that never arrived', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change, desired } = await resizeOf(ref, 'pool2');
      const step = await edit().firstStep(ref, change);
      edit().world.failNextWrite('DroppedBefore');
      await bench().errorOf(edit().begin(step));
      expect(await edit().find(step)).toBeUndefined();
      edit().world.failNextWrite('DroppedAfter');
      await bench().errorOf(edit().begin(step));
      const found = await edit().find(step);
      expect(await edit().follow(step, found!)).toEqual({ state: 'Succeeded' });
      expect((await edit().nodePool(ref, 'pool2'))?.desired).toBe(desired + 1);
    });

    it('tells the reason when a change fails later', async () => {
      const ref = await edit().makeCluster('pools-1');
      const { change } = await resizeOf(ref, 'pool2');
      const step = await edit().firstStep(ref, change);
      edit().world.failNextWrite('FailsLater');
      expect(await edit().do(step)).toMatchObject({ state: 'Failed' });
    });
  });
}
