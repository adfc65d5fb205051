import { JsonObject } from '@backstage/types';
import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';
import { isIPv4 } from 'node:net';
import { Settings } from '../../shared/forms';
import { nodePoolSettingsProblems } from './nodePoolSettingsRules';

/** AWS takes 50 tags, and one is ours. */
const MOST_TAGS = 49;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const MOST_SECURITY_GROUPS = 5;

/** The rules of a cluster over several fields, or that a field itself cannot say; none of them asks AWS. */
export function clusterProblems(values: JsonObject): FieldProblem[] {
  const settings = new Settings(values);
  return [
    ...accessProblems(settings),
    ...tagProblems(settings.keyValues('tags')),
    ...securityGroupProblems(settings),
    ...nodePoolSettingsProblems(settings),
  ];
}

/** The addresses of a text with commas between them. */
export function toCidrs(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(address => (address.includes('/') ? address : `${address}/32`));
}

/** How the API server is reached; both ways where nobody chose. */
export function accessOf(settings: Settings) {
  return {
    publicAccess: settings.isOn('publicAccess') ?? true,
    privateAccess: settings.isOn('privateAccess') ?? true,
  };
}

function accessProblems(settings: Settings): FieldProblem[] {
  const { publicAccess, privateAccess } = accessOf(settings);
  const cidrs = toCidrs(settings.text('publicAccessCidrs'));
  if (!publicAccess && !privateAccess) {
    const message = 'One of the two ways to the API server has to be open.';
    return [{ field: 'privateAccess', message }];
  }
  if (!publicAccess && cidrs.length > 0) {
    const message = 'Only for clusters that are reached from the internet.';
    return [{ field: 'publicAccessCidrs', message }];
  }
  const wrong = cidrs.find(cidr => !isCidr(cidr));
  return wrong === undefined
    ? []
    : [
        {
          field: 'publicAccessCidrs',
          message: `${wrong.slice(0, 50)} is no range of IPv4 addresses.`,
        },
      ];
}

function isCidr(cidr: string): boolean {
  const [address = '', bits = ''] = cidr.split('/');
  return isIPv4(address) && /^\d{1,2}$/.test(bits) && Number(bits) <= 32;
}

function securityGroupProblems(settings: Settings): FieldProblem[] {
  const groups = settings.texts('securityGroupIds');
  return groups.length > MOST_SECURITY_GROUPS
    ? [
        {
          field: 'securityGroupIds',
          message: `At most ${MOST_SECURITY_GROUPS} security groups.`,
        },
      ]
    : [];
}

function tagProblems(tags: Record<string, string>): FieldProblem[] {
  const entries = Object.entries(tags);
  if (entries.length > MOST_TAGS) {
    return [{ field: 'tags', message: `At most ${MOST_TAGS} tags.` }];
  }
  return entries.flatMap(([key, value]) => {
    const message = tagProblem(key, value);
    return message ? [{ field: 'tags', message }] : [];
  });
}

function tagProblem(key: string, value: string): string | undefined {
  if (key === OPERATION_TAG) return `The tag ${key} is set by the portal.`;
  if (/^aws:/i.test(key)) return 'Tags that begin with aws: belong to AWS.';
  if (key === '' || key.length > LONGEST_KEY) {
    return `The name of a tag has 1 to ${LONGEST_KEY} characters.`;
  }
  return value.length > LONGEST_VALUE
    ? `The value of a tag has at most ${LONGEST_VALUE} characters.`
    : undefined;
}
