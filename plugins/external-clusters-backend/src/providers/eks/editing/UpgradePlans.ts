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
import { AwsOfferCalls } from '../AwsOfferCalls';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import { EksRef } from '../EksRef';
import { imageTemplateOf } from './launchTemplates';
import { askFor } from './offers';
import { requireReadyCluster, requireReadyNodegroup } from './requireReady';
import { EditingCalls } from './StepContext';
import { unlessNotFound } from './unlessNotFound';
import { NewerTemplates, toUpgradeOffer } from './upgradeOffer';
import { minorOf } from './versions';

interface Found {
  cluster: RawEksCluster;
  nodegroups: RawEksNodegroup[];
  offer: UpgradeOffer;
}

/** Says where clusters can go and how. Reads EKS and changes nothing; throws `ProviderError`. */
export class UpgradePlans {
  constructor(
    private readonly calls: EditingCalls,
    private readonly offers: AwsOfferCalls,
  ) {}

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
        // Which version of its template fits is for a person to say.
        !imageTemplateOf(nodegroup),
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
    const newer = await this.newerTemplates(ref, [nodegroup], options);
    const { nodePools } = toUpgradeOffer(cluster, [nodegroup], [], newer);
    refuseChangedOutside({ ...seen }, { version: nodePools[0]?.version });
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
    const newer = await this.newerTemplates(ref, nodegroups, options);
    const offer = toUpgradeOffer(cluster, nodegroups, versions, newer);
    return { cluster, nodegroups, offer };
  }

  /** One call for each node group whose template names its image; a template that was deleted has no versions. */
  private async newerTemplates(
    { region }: EksRef,
    nodegroups: RawEksNodegroup[],
    options: CallOptions,
  ): Promise<NewerTemplates> {
    const asked = nodegroups.map(async nodegroup => {
      const { nodegroupName: name = '' } = nodegroup;
      const template = imageTemplateOf(nodegroup);
      if (!template) return [];
      const versions = await askFor(async () => {
        const newer = await unlessNotFound(() =>
          this.offers.newerTemplateVersions(region, template, options),
        );
        return newer ?? [];
      });
      return [[name, versions] as const];
    });
    return new Map((await Promise.all(asked)).flat());
  }

  private async step(
    ref: EksRef,
    nodegroup: RawEksNodegroup,
    version: string,
    options: CallOptions,
  ): Promise<ChangeStep> {
    const { nodegroupName: nodePool = '' } = nodegroup;
    const knownUpdates = await this.updatesOf(ref, nodePool, options);
    const template = imageTemplateOf(nodegroup);
    const action = 'UpgradeNodePool';
    const input = { nodePool, version, knownUpdates };
    return template
      ? {
          action,
          title: `Bring the node pool ${nodePool} to version ${version} of ${template.name}`,
          input: {
            ...input,
            from: template.version,
            launchTemplateId: template.id,
          },
        }
      : {
          action,
          title: `Upgrade the node pool ${nodePool} to ${version}`,
          input: { ...input, from: nodegroup.version ?? '' },
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
