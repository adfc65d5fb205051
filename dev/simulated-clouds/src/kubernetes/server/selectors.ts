import { KubernetesError } from '../KubernetesError';
import { KubernetesObject } from '../resources/ResourceDefinition';

type Labels = Readonly<Record<string, string>>;
type Requirement = (labels: Labels) => boolean;

const SET_BASED = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/;
const EQUALITY = /^([^\s=!]+)\s*(==|=|!=)\s*([^\s=!]*)$/;
const EXISTENCE = /^(!?)\s*([^\s=!,()]+)$/;

/** Understands a label selector; throws a 400 as the API server does for one it cannot parse. */
export function parseLabelSelector(selector: string): Requirement {
  const requirements = split(selector).map(toRequirement);
  return labels => requirements.every(requirement => requirement(labels));
}

/** Understands a field selector over fields of strings, such as `metadata.name=x` or `involvedObject.kind!=Pod`. */
export function parseFieldSelector(
  selector: string,
): (object: KubernetesObject) => boolean {
  const requirements = split(selector).map(part => {
    const [, field = '', operator, value = ''] = EQUALITY.exec(part) ?? [];
    if (!operator) throw unparsable(selector);
    return (object: KubernetesObject) =>
      (fieldOf(object, field) === value) === (operator !== '!=');
  });
  return object => requirements.every(requirement => requirement(object));
}

/** Splits at the commas that are not inside parentheses. */
function split(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function toRequirement(part: string): Requirement {
  const [, setKey = '', word, values = ''] = SET_BASED.exec(part) ?? [];
  if (word) return setRequirement(setKey, word === 'in', values);
  const [, key = '', operator, value = ''] = EQUALITY.exec(part) ?? [];
  if (operator === '!=') return labels => labels[key] !== value;
  if (operator) return labels => labels[key] === value;
  const [, negation = '', present] = EXISTENCE.exec(part) ?? [];
  if (present) return labels => present in labels === (negation === '');
  throw unparsable(part);
}

function setRequirement(
  key: string,
  wanted: boolean,
  values: string,
): Requirement {
  const set = values.split(',').map(value => value.trim());
  return labels => {
    const value = labels[key];
    return (value !== undefined && set.includes(value)) === wanted;
  };
}

function fieldOf(object: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      object,
    );
}

function unparsable(selector: string) {
  return KubernetesError.badRequest(
    `unable to parse requirement: found '${selector}', expected: a selector`,
  );
}
