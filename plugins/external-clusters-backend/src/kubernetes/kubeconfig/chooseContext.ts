import { refuseUnknown } from './fields';
import { Kubeconfig, KubeconfigEntry } from './Kubeconfig';
import { refuse } from './refuse';
import { YamlNode } from './YamlNode';

/** One context with the cluster and the user that it refers to. */
export interface ChosenContext {
  name: string;
  cluster: KubeconfigEntry;
  user: KubeconfigEntry;
}

/**
 * Finds the context that is meant: the wanted one, the only one, or the current one.
 * Codes: CHOOSE_CONTEXT (the names are in `details`), DANGLING_REFERENCE, NO_CREDENTIALS, UNKNOWN_FIELD.
 */
export function chooseContext(
  kubeconfig: Kubeconfig,
  wanted: string | undefined,
): ChosenContext {
  const context = pick(kubeconfig, wanted);
  const { fields, path } = context;
  refuseUnknown(fields, ['cluster', 'user', 'namespace', 'extensions'], path);
  if (referenceOf(fields.get('user')) === '') {
    throw refuse('NO_CREDENTIALS', 'The context names no user.', {
      field: `${path}.user`,
    });
  }
  return {
    name: context.name,
    cluster: resolve(kubeconfig.clusters, context, 'cluster'),
    user: resolve(kubeconfig.users, context, 'user'),
  };
}

function pick(
  { contexts, currentContext }: Kubeconfig,
  wanted: string | undefined,
): KubeconfigEntry {
  const [first, second] = contexts;
  if (!first) {
    throw refuse('DANGLING_REFERENCE', 'The kubeconfig has no context.', {
      field: 'contexts',
    });
  }
  if (wanted === undefined && !second) return first;
  const name = wanted ?? currentContext;
  const found = contexts.find(context => context.name === name);
  if (found) return found;
  throw refuse(
    'CHOOSE_CONTEXT',
    wanted === undefined
      ? 'The kubeconfig has several contexts and none of them is the current one.'
      : 'The kubeconfig has no context of that name.',
    {
      field: 'context',
      hint: 'Choose the context of the cluster to connect.',
      details: contexts.map(context => context.name),
    },
  );
}

function resolve(
  entries: KubeconfigEntry[],
  context: KubeconfigEntry,
  field: 'cluster' | 'user',
): KubeconfigEntry {
  const name = referenceOf(context.fields.get(field));
  const entry = entries.find(candidate => candidate.name === name);
  if (entry) return entry;
  throw refuse(
    'DANGLING_REFERENCE',
    `The context refers to a ${field} that is not in the file.`,
    { field: `${context.path}.${field}` },
  );
}

function referenceOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' ? node.text : '';
}
