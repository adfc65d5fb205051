import {
  UpgradeControlPlane,
  UpgradeNodePool,
  UpgradeOffer,
  UpgradeTarget,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ChangeStep,
} from 'backstage-plugin-external-clusters-node';
import { refuseChangedOutside, refuseProblems } from '../../shared/forms';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import { EksRef } from '../EksRef';
import { launchTemplateNote, refuseLaunchTemplate } from './launchTemplates';
import { requireReadyCluster, requireReadyNodegroup } from './requireReady';
import { EditingCalls } from './StepContext';
import { toUpgradeOffer } from './upgradeOffer';
import { minorOf } from './versions';

interface Found {
  cluster: RawEksCluster;
  nodegroups: RawEksNodegroup[];
  offer: UpgradeOffer;
}

/** Says where clusters can go and how. Reads EKS and changes nothing; throws `ProviderError`. */
export class UpgradePlans {
  constructor(private readonly calls: EditingCalls) {}

  async offer(ref: EksRef, options: CallOptions): Promise<UpgradeOffer> {
    return (await this.read(ref, options)).offer;
  }

  async ofControlPlane(
    ref: EksRef,
    { version, seen, thenNodePools }: UpgradeControlPlane,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { cluster, nodegroups, offer } = await this.read(ref, options);
    refuseChangedOutside({ ...seen }, { version: cluster.version });
    requireTarget(offer.targets, version);
    requireReadyCluster(cluster);
    nodegroups.forEach(requireReadyNodegroup);
    const knownUpdates = await this.updatesOf(ref, undefined, options);
    const from = cluster.version ?? '';
    const first: ChangeStep = {
      action: 'UpgradeControlPlane',
      title: `Upgrade the control plane to ${version}`,
      input: { version, from, knownUpdates },
    };
    if (!thenNodePools) return [first];
    const behind = nodegroups.filter(
      nodegroup =>
        minorOf(nodegroup.version) < minorOf(version) &&
        // Its launch template has to be changed first, and only at AWS.
        !launchTemplateNote(nodegroup),
    );
    const rest = behind.map(each => this.step(ref, each, version, options));
    return [first, ...(await Promise.all(rest))];
  }

  async ofNodePool(
    ref: EksRef,
    { nodePool, version, seen }: UpgradeNodePool,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { region, name } = ref;
    const { reads } = this.calls;
    const [cluster, nodegroup] = await Promise.all([
      reads.describeCluster(region, name, options),
      reads.describeNodegroup(region, name, nodePool, options),
    ]);
    refuseChangedOutside({ ...seen }, { version: nodegroup.version });
    refuseLaunchTemplate(nodegroup);
    const { nodePools } = toUpgradeOffer(cluster, [nodegroup], []);
    requireTarget(nodePools[0]?.targets ?? [], version);
    requireReadyCluster(cluster);
    requireReadyNodegroup(nodegroup);
    return [await this.step(ref, nodegroup, version, options)];
  }

  private async read(ref: EksRef, options: CallOptions): Promise<Found> {
    const { region, name } = ref;
    const { reads, changes } = this.calls;
    const [cluster, nodegroups, versions] = await Promise.all([
      reads.describeCluster(region, name, options),
      reads.nodegroups(region, name, options),
      changes.versions(region, options),
    ]);
    const offer = toUpgradeOffer(cluster, nodegroups, versions);
    return { cluster, nodegroups, offer };
  }

  private async step(
    ref: EksRef,
    { nodegroupName: nodePool = '', version: from = '' }: RawEksNodegroup,
    version: string,
    options: CallOptions,
  ): Promise<ChangeStep> {
    const knownUpdates = await this.updatesOf(ref, nodePool, options);
    return {
      action: 'UpgradeNodePool',
      title: `Upgrade the node pool ${nodePool} to ${version}`,
      input: { nodePool, version, from, knownUpdates },
    };
  }

  private updatesOf(
    ref: EksRef,
    nodePool: string | undefined,
    options: CallOptions,
  ): Promise<string[]> {
    return this.calls.changes.listUpdates(ref, nodePool, options);
  }
}

function requireTarget(targets: UpgradeTarget[], version: string): void {
  const target = targets.find(each => each.version === version);
  const message = target
    ? target.blockedBy
    : `EKS does not offer ${version} now.`;
  refuseProblems(message ? [{ field: 'version', message }] : []);
}
