import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { OPERATION_TAG } from 'backstage-plugin-external-clusters-node';

/** One of the fifty is the portal's own. Source: "Tag usage and recommendations" of Azure. */
const MOST_TAGS = 49;
const LONGEST_NAME = 512;
const LONGEST_VALUE = 256;
const FORBIDDEN = /[<>%&\\?/]/;

/** What is wrong with the tags of a cluster. */
export function tagProblems(tags: Record<string, string>): FieldProblem[] {
  const entries = Object.entries(tags);
  const message = [
    entries.length > MOST_TAGS && `At most ${MOST_TAGS} tags.`,
    hasTwice(Object.keys(tags)) &&
      'Azure takes no two tags whose names differ in their case alone.',
    ...entries.map(([name, value]) => tagProblem(name, value)),
  ].find(Boolean);
  return message ? [{ field: 'tags', message }] : [];
}

function hasTwice(names: string[]): boolean {
  return new Set(names.map(name => name.toLowerCase())).size < names.length;
}

function tagProblem(name: string, value: string): string | undefined {
  if (name === '' || name.length > LONGEST_NAME) {
    return `The name of a tag has 1 to ${LONGEST_NAME} characters.`;
  }
  if (FORBIDDEN.test(name)) {
    return `The name of the tag ${name} may not have < > % & \\ ? or /.`;
  }
  if (name.toLowerCase() === OPERATION_TAG) {
    return `The tag ${OPERATION_TAG} is the portal's own.`;
  }
  return value.length > LONGEST_VALUE
    ? `The value of the tag ${name} has more than ${LONGEST_VALUE} characters.`
    : undefined;
}
