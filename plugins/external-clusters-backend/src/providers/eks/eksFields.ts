import { SettingsField } from '../shared/readSettings';
import { KNOWN_REGIONS } from './AwsPartition';

// A line break would end up in an HTTP header or a log line.
const PRINTABLE = '^[\\x21-\\x7e]{1,16384}$';

/** The form of an EKS account. */
export const EKS_FIELDS: SettingsField[] = [
  {
    name: 'accessKeyId',
    label: 'Access key ID',
    kind: 'text',
    required: true,
    pattern: '^(AKIA|ASIA)[A-Z0-9]{12,124}$',
    placeholder: 'AKIAIOSFODNN7EXAMPLE',
    shape: 'an access key ID that begins with AKIA or ASIA',
  },
  {
    name: 'secretAccessKey',
    label: 'Secret access key',
    kind: 'secret',
    required: true,
    pattern: PRINTABLE,
    shape: 'one line of printable characters without spaces',
  },
  {
    name: 'sessionToken',
    label: 'Session token',
    kind: 'secret',
    required: false,
    help: 'Only for temporary keys, whose ID begins with ASIA.',
    pattern: PRINTABLE,
    advanced: true,
    shape: 'one line of printable characters without spaces',
  },
  {
    name: 'regions',
    label: 'Regions',
    kind: 'list',
    required: true,
    help: 'The regions whose clusters are shown.',
    options: KNOWN_REGIONS,
    pattern: '^[a-z]{2}(-gov)?-[a-z]+-\\d$',
    placeholder: 'eu-central-1',
    shape: 'a list of AWS regions such as eu-central-1, all of one partition',
  },
  {
    name: 'roleArn',
    label: 'Role to assume',
    kind: 'text',
    required: false,
    help: 'The role, perhaps in another AWS account, whose clusters are shown.',
    pattern:
      '^arn:(aws|aws-us-gov|aws-cn):iam::\\d{12}:role/[\\w+=,.@/-]{1,512}$',
    placeholder: 'arn:aws:iam::123456789012:role/external-clusters-viewer',
    advanced: true,
    shape: 'the ARN of a role in the partition of the regions',
  },
  {
    name: 'externalId',
    label: 'External ID',
    kind: 'externalId',
    required: false,
    help: "Made here, for the condition sts:ExternalId in the role's trust policy. It keeps others from using the role through this portal.",
    pattern: '^[\\w+=,.@:/-]{2,1224}$',
    advanced: true,
    shape: 'the external ID that was made here, and there has to be a role',
  },
];
