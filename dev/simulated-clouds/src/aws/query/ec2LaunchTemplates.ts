import { AwsError } from '../AwsError';
import { LaunchTemplateSpec } from '../offer';
import { listOf, pageOf } from './ec2Query';
import { QueryAction, QueryCall } from './QueryCall';

const PAGE = 200;
const CREATED_AT = Date.parse('2026-01-01T00:00:00Z');

/** DescribeLaunchTemplateVersions, of one template by its id or name: newest first. */
export const describeLaunchTemplateVersions: QueryAction = call => {
  const { parameters } = call;
  const { id, name, versions } = templateOf(call);
  const least = Number(parameters.get('MinVersion') ?? 0);
  const most = Number(parameters.get('MaxVersion') ?? Infinity);
  const named = listOf(parameters, 'LaunchTemplateVersion').map(Number);
  const found = versions
    .filter(({ version }) => version >= least && version <= most)
    .filter(({ version }) => named.length === 0 || named.includes(version))
    .sort((one, other) => other.version - one.version);
  const { page, nextToken } = pageOf(found, parameters, PAGE);
  return {
    launchTemplateVersionSet: page.map(
      ({ version, description, imageId, createdAt, isDefault = false }) => ({
        launchTemplateId: id,
        launchTemplateName: name,
        versionNumber: version,
        versionDescription: description,
        createTime: new Date(createdAt ?? CREATED_AT).toISOString(),
        defaultVersion: isDefault,
        launchTemplateData: { imageId },
      }),
    ),
    nextToken,
  };
};

function templateOf({
  offer,
  principal,
  region,
  parameters,
}: QueryCall): LaunchTemplateSpec {
  const id = parameters.get('LaunchTemplateId');
  const name = parameters.get('LaunchTemplateName');
  const found = offer
    .launchTemplates(principal.accountId, region)
    .find(template => (id ? template.id === id : template.name === name));
  if (found) return found;
  throw id
    ? new AwsError(
        400,
        'InvalidLaunchTemplateId.NotFound',
        `The specified launch template, with template ID ${id}, does not exist.`,
        {},
      )
    : new AwsError(
        400,
        'InvalidLaunchTemplateName.NotFoundException',
        `The specified launch template, with template name ${name}, does not exist.`,
        {},
      );
}
