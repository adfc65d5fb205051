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
import type { RawEksVersion } from '../EksChangeClient';
import type { RawEksCluster, RawEksNodegroup } from '../EksClient';
import { EksRef } from '../EksRef';
import { imageTemplateOf } from './launchTemplates';
import { findNewerTemplates, NewerTemplates } from './newerTemplates';
import { requireReadyCluster, requireReadyNodegroup } from './requireReady';
import { EditingCalls } from './StepContext';
import { toUpgradeOffer } from './upgradeOffer';
import { minorOf } from './versions';

interface Found {
  cluster: RawEksCluster;
  nodegroups: RawEksNodegroup[];
  versions: RawEksVersion[];
}

/** What a control plane is upgraded without. */
const NONE: NewerTemplates = new Map();

/** Says where clusters can go and how. Reads EKS and changes nothing; throws `ProviderError`. */
export class UpgradePlans {
  constructor(
    private readonly calls: EditingCalls,
    private readonly offers: AwsOfferCalls,
  ) {}

  async offer(ref: EksRef, options: CallOptions): Promise<UpgradeOffer> {
    const { cluster, nodegroups, versions } = await this.read(ref, options);
    const newer = await this.newerTemplates(ref, nodegroups, options);
    return toUpgradeOffer(cluster, nodegroups, versions, newer);
  }

  async ofControlPlane(
    ref: EksRef,
    { version, seen, thenNodePools }: UpgradeControlPlane,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { cluster, nodegroups, versions } = await this.read(ref, options);
    refuseChangedOutside({ ...seen }, { version: cluster.version });
    const { targets } = toUpgradeOffer(cluster, nodegroups, versions, NONE);
    requireTarget(targets, version);
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
    const offer = toUpgradeOffer(cluster, [nodegroup], [], newer);
    for (const { targets, note, ...now } of offer.nodePools) {
      refuseChangedOutside({ ...seen }, now);
      requireTarget(targets, version, note);
    }
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
    return { cluster, nodegroups, versions };
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

  private newerTemplates(
    { region }: EksRef,
    nodegroups: RawEksNodegroup[],
    options: CallOptions,
  ): Promise<NewerTemplates> {
    return findNewerTemplates(this.offers, region, nodegroups, options);
  }

  private updatesOf(
    ref: EksRef,
    nodePool: string | undefined,
    options: CallOptions,
  ): Promise<string[]> {
    return this.calls.changes.listUpdates(ref, nodePool, options);
  }
}

/** Throws unless a version is on offer; `note` says why nothing is. */
function requireTarget(
  targets: UpgradeTarget[],
  version: string,
  note?: string,
): void {
  const target = targets.find(each => each.version === version);
  const message = target
    ? target.blockedBy
    : note ?? `AWS does not offer ${version} now.`;
  refuseProblems(message ? [{ field: 'version', message }] : []);
}
