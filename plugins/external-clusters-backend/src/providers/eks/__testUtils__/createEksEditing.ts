import {
  CloudCopy,
  EditingWorld,
  WriteFault,
} from 'backstage-plugin-external-clusters-node/testUtils';
import { AwsSimulator } from 'simulated-clouds/src/aws';
import { FaultEffect, ManualClock } from 'simulated-clouds/src/core';
import { parseEksRef } from '../EksRef';
import { brokenClusters, brokenNodePools, settingsIn } from './editingSettings';
import { RegionGate } from './startRegionGate';
import { versionLike } from './versionLike';

const SECOND = 1000;
/** Longer than anything takes at the simulated AWS. */
const LONG = 10 * 60 * SECOND;
const KEY_ARN = 'arn:aws:kms:eu-central-1:111122223333:key/foreign';

const EFFECTS: Record<WriteFault, FaultEffect> = {
  DroppedBefore: { kind: 'drop', when: 'before' },
  DroppedAfter: { kind: 'drop', when: 'after' },
  Busy: { kind: 'status', status: 409, code: 'ResourceInUseException' },
  QuotaExceeded: {
    kind: 'status',
    status: 400,
    code: 'ResourceLimitExceededException',
  },
  Denied: { kind: 'status', status: 403 },
  Throttled: { kind: 'status', status: 429, retryAfterSeconds: 3 },
  FailsLater: { kind: 'failLater' },
};

export interface EksEditingOptions {
  aws: AwsSimulator;
  clock: ManualClock;
  gate: RegionGate;
  accountId: string;
  region: string;
}

/** What the contract suite does to a simulated AWS in which clusters are changed. */
export function createEksEditing(options: EksEditingOptions): EditingWorld {
  const { aws, clock, gate, accountId, region } = options;
  const settings = settingsIn(aws, accountId, region);
  const at = (ref: string) => {
    const { name } = parseEksRef(ref);
    return aws.findCluster(accountId, region, name);
  };
  return {
    clusterSettings: settings.cluster,
    brokenClusterSettings: brokenClusters(settings),
    nodePoolSettings: settings.nodePool,
    brokenNodePoolSettings: brokenNodePools(settings),
    offerVersion: version => {
      const { versions } = aws.offer;
      aws.changeOffer(accountId, region, {
        versions: [versionLike(version, clock.now()), ...versions],
      });
      return { field: 'version' };
    },
    makeCluster: async ({ name, nodePools, tags }) => {
      const { arn } = aws.addCluster(accountId, {
        name,
        region,
        version: '1.33',
        tags,
        encryptionKeyArn: KEY_ARN,
        nodegroups: nodePools.map(pool => ({
          name: pool,
          desired: 2,
          min: 1,
          max: 10,
          labels: { pool },
        })),
      });
      return arn;
    },
    read: async ref => toCopy(at(ref)),
    settle: async () => clock.advance(LONG),
    resizeOutside: async (ref, pool, desired) => {
      const { name } = parseEksRef(ref);
      aws.updateNodegroup(accountId, region, name, pool, { desired });
    },
    recreate: async ref => {
      const { name } = parseEksRef(ref);
      await aws.removeCluster(accountId, region, name);
      clock.advance(SECOND);
      const version = '1.33';
      aws.addCluster(accountId, { name, region, version, nodegroups: [] });
    },
    protect: async ref => {
      const { name } = parseEksRef(ref);
      const change = { deletionProtection: true };
      aws.updateCluster(accountId, region, name, change);
    },
    failNextWrite: fault => gate.strikeNextWrite(EFFECTS[fault]),
    countWrites: () => aws.countWrites(),
  };
}

function toCopy(
  cluster: ReturnType<AwsSimulator['findCluster']>,
): CloudCopy | undefined {
  if (!cluster) return undefined;
  const { spec, nodegroups } = cluster;
  return {
    version: spec.version,
    tags: { ...spec.tags },
    nodePools: nodegroups.map(group => ({
      name: group.spec.name,
      version: group.spec.version,
      desired: group.spec.desired,
      autoscaling: { min: group.spec.min, max: group.spec.max },
      labels: { ...group.spec.labels },
    })),
    foreignSetting: spec.encryptionKeyArn,
  };
}
