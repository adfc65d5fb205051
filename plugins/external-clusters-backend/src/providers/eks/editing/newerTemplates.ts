import {
  CallOptions,
  isProviderError,
} from 'backstage-plugin-external-clusters-node';
import { AwsOfferCalls } from '../AwsOfferCalls';
import type { RawLaunchTemplateVersion } from '../Ec2Client';
import type { RawEksNodegroup } from '../EksClient';
import { imageTemplateOf } from './launchTemplates';
import { Offered } from './offers';

/** The newer versions of launch templates, by the names of the node groups whose image they name. */
export type NewerTemplates = ReadonlyMap<
  string,
  Offered<RawLaunchTemplateVersion>
>;

/**
 * One call for each node group whose template names its image. Whatever EC2 does not answer is told of that node group
 * alone: the others are upgraded without EC2.
 */
export async function findNewerTemplates(
  offers: AwsOfferCalls,
  region: string,
  nodegroups: RawEksNodegroup[],
  options: CallOptions,
): Promise<NewerTemplates> {
  const asked = nodegroups.map(async nodegroup => {
    const { nodegroupName: name = '' } = nodegroup;
    const template = imageTemplateOf(nodegroup);
    if (!template) return [];
    const versions = await offers
      .newerTemplateVersions(region, template, options)
      .then(toKnown, toRefused);
    return [[name, versions] as const];
  });
  return new Map((await Promise.all(asked)).flat());
}

function toKnown(
  items: RawLaunchTemplateVersion[],
): Offered<RawLaunchTemplateVersion> {
  return { kind: 'Known', items };
}

function toRefused(error: unknown): Offered<RawLaunchTemplateVersion> {
  if (!isProviderError(error)) throw error;
  const { kind, hint, message } = error;
  return {
    kind: 'Refused',
    hint:
      kind === 'NotFound'
        ? 'It was deleted, so that the node group cannot be upgraded any more: add another one, and delete this one.'
        : `${message}. ${hint ?? ''}`.trim(),
  };
}
