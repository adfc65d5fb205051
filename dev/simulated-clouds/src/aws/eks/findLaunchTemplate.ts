import { AwsError } from '../AwsError';
import { isPermitted } from '../identity/isPermitted';
import { LaunchTemplateSpec, LaunchTemplateVersionSpec } from '../offer';
import { EksCall } from './EksCall';

/** Which launch template a request means: by its id or its name, and its default version where none is given. */
export interface LaunchTemplateInput {
  id?: string;
  name?: string;
  version?: string;
}

/** One version of a launch template, as a node group has it. */
export interface FoundLaunchTemplate {
  template: { id: string; name: string; version: string };
  /** The node group's own image; without one EKS chooses it. */
  imageId?: string;
}

/** Throws what EKS throws where there is no such template, or where the caller may not launch instances with it. */
export function findLaunchTemplate(
  { offer, principal, region }: EksCall,
  input: LaunchTemplateInput,
  fields: Record<string, string>,
): FoundLaunchTemplate {
  if ((input.id === undefined) === (input.name === undefined)) {
    throw AwsError.invalidParameter(
      'Either provide launch template ID or launch template name in the request.',
      fields,
    );
  }
  if (!isPermitted(principal.grants.rights, 'ec2:RunInstances')) {
    throw AwsError.invalidRequest(
      'You are not authorized to launch instances with this launch template.',
      fields,
    );
  }
  const found = offer
    .launchTemplates(principal.accountId, region)
    .find(({ id, name }) => id === input.id || name === input.name);
  const version = found && versionOf(found, input.version);
  if (!found || !version) {
    throw AwsError.invalidRequest(
      `The specified launch template, ${input.id ?? input.name}, with version ${
        input.version ?? '$Default'
      } does not exist.`,
      fields,
    );
  }
  const { id, name } = found;
  return {
    template: { id, name, version: String(version.version) },
    imageId: version.imageId,
  };
}

function versionOf(
  { versions }: LaunchTemplateSpec,
  wanted: string | undefined,
): LaunchTemplateVersionSpec | undefined {
  return versions.find(({ version, isDefault }) =>
    wanted === undefined ? isDefault : String(version) === wanted,
  );
}
