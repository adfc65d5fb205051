import {
  CloudCopy,
  EditingWorld,
  WriteFault,
} from 'backstage-plugin-external-clusters-node/testUtils';
import { FaultEffect, OffsetClock } from 'simulated-clouds/src/core';
import { GoogleSimulator } from 'simulated-clouds/src/google';
import { parseGkeRef } from '../GkeRef';
import {
  brokenClusterSettings,
  brokenNodePoolSettings,
  clusterSettings,
  nodePoolSettings,
  ZONE,
} from './gkeSettings';
import { NextWriteFaults } from './NextWriteFaults';

const EFFECTS: Record<WriteFault, FaultEffect> = {
  DroppedBefore: { kind: 'drop', when: 'before' },
  DroppedAfter: { kind: 'drop', when: 'after' },
  Busy: { kind: 'status', status: 400, code: 'CLUSTER_ALREADY_HAS_OPERATION' },
  QuotaExceeded: { kind: 'status', status: 429, code: 'QUOTA_EXCEEDED' },
  Denied: { kind: 'status', status: 403 },
  Throttled: { kind: 'status', status: 429 },
  FailsLater: { kind: 'failLater' },
};

export interface GkeEditingParts {
  google: GoogleSimulator;
  clock: OffsetClock;
  faults: NextWriteFaults;
  projectId: string;
}

/** What the contract does to a simulated Google in which clusters are changed. */
export function createGkeEditing(parts: GkeEditingParts): EditingWorld {
  const { google, clock, faults, projectId } = parts;
  return {
    clusterSettings,
    brokenClusterSettings,
    nodePoolSettings,
    brokenNodePoolSettings,
    offerVersion(version) {
      google.offerVersion(projectId, `${version}-gke.1`);
      return { field: 'version' };
    },
    async makeCluster({ name, nodePools, tags }) {
      google.addCluster(projectId, {
        name,
        location: ZONE,
        version: '1.33.5-gke.2019000',
        releaseChannel: 'REGULAR',
        description: 'Written by hand',
        nodePools: nodePools.map(pool => ({ name: pool, nodeCount: 1 })),
        resourceLabels: tags,
      });
      return `projects/${projectId}/locations/${ZONE}/clusters/${name}`;
    },
    read: async ref => readCopy(google, ref),
    async settle() {
      const until = google.busyUntil(projectId);
      if (until) clock.advance(Math.max(until - clock.now(), 0) + 1);
    },
    async resizeOutside(ref, nodePool, nodeCount) {
      const { location, name } = parseGkeRef(ref);
      google.updateNodePool(projectId, location, name, nodePool, { nodeCount });
    },
    async recreate(ref) {
      const { location, name } = parseGkeRef(ref);
      await google.removeCluster(projectId, location, name);
      const version = '1.33.5-gke.2019000';
      const createdAt = clock.now() + 1000;
      google.addCluster(projectId, { name, location, version, createdAt });
    },
    failNextWrite(fault) {
      faults.next = EFFECTS[fault];
    },
    countWrites: () => google.countOperations(projectId),
  };
}

function readCopy(google: GoogleSimulator, ref: string): CloudCopy | undefined {
  const { projectId, location, name } = parseGkeRef(ref);
  const cluster = google
    .listClusters(projectId)
    .find(each => each.name === name && each.location === location);
  if (!cluster) return undefined;
  return {
    version: cluster.currentMasterVersion ?? '',
    tags: { ...cluster.resourceLabels },
    nodePools: (cluster.nodePools ?? []).map(pool => ({
      name: pool.name ?? '',
      version: pool.version ?? undefined,
      desired: (pool.initialNodeCount ?? 0) * (pool.locations?.length ?? 1),
      autoscaling: pool.autoscaling
        ? {
            min: pool.autoscaling.minNodeCount ?? 0,
            max: pool.autoscaling.maxNodeCount ?? 0,
          }
        : undefined,
      labels: { ...pool.config?.labels },
    })),
    foreignSetting: cluster.description ?? undefined,
  };
}
