import { CliError } from '../../CliError';
import { statusOf } from '../session';
import { AccessObject, describeObject, MADE_BY_US } from './AccessObject';
import { Right } from './Right';

/** What has to be done about one object, and the way to do it. */
export interface Step {
  action: 'create' | 'keep' | 'replace' | 'delete' | 'absent';
  object: AccessObject;
  run(): Promise<unknown>;
}

/** How an object becomes what it should be; throws a {@link CliError} when somebody else made one of that name. */
export async function stepToMake(object: AccessObject): Promise<Step> {
  const existing = await find(object);
  if (!existing) return { action: 'create', object, run: object.create };
  if (object.isAsWanted(existing)) {
    return { action: 'keep', object, run: async () => undefined };
  }
  return { action: 'replace', object, run: () => object.replace(existing) };
}

/** How an object goes away; throws a {@link CliError} when somebody else made it. */
export async function stepToDelete(object: AccessObject): Promise<Step> {
  return (await find(object))
    ? { action: 'delete', object, run: () => removed(object) }
    : { action: 'absent', object, run: async () => undefined };
}

/** The rights without which a step would fail. */
export function rightsFor({ action, object }: Step): Right[] {
  const verbs = {
    create: ['create'],
    keep: [],
    replace: object.replaceVerbs,
    delete: ['delete'],
    absent: [],
  }[action];
  const { group, resource, namespace } = object;
  return verbs.map(verb => ({ verb, group, resource, namespace }));
}

async function find(object: AccessObject) {
  const existing = await unlessNotFound(object.read());
  const labels = existing?.metadata?.labels ?? {};
  const isOurs = Object.entries(MADE_BY_US).every(
    ([label, value]) => labels[label] === value,
  );
  if (!existing || isOurs) return existing;
  throw new CliError(
    `There is a ${describeObject(
      object,
    )} that this command did not make, and it is left alone.`,
    'Choose another name by --name.',
  );
}

async function removed(object: AccessObject) {
  return unlessNotFound(object.remove());
}

async function unlessNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}
