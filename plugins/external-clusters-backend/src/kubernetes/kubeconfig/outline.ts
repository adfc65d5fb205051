import { refuseUnknown } from './fields';
import { Kubeconfig, KubeconfigEntry } from './Kubeconfig';
import { MINIFY, REMOVE_DOUBLE } from './hints';
import { refuse } from './refuse';
import { isNull, YamlMapping, YamlNode } from './YamlNode';

const TOP_LEVEL = [
  'apiVersion',
  'kind',
  'clusters',
  'users',
  'contexts',
  'current-context',
  'preferences',
  'extensions',
];
const MOST_ENTRIES = 50;

/**
 * Reads the outline: kind, the three lists and the current context.
 * Codes: NOT_A_KUBECONFIG, WRONG_KIND, UNKNOWN_FIELD, TOO_MANY_ENTRIES, NAME_INVALID, DUPLICATE_NAME.
 */
export function outline(root: YamlNode): Kubeconfig {
  if (root.kind !== 'mapping') throw notKubeconfig();
  const { entries } = root;
  checkKind(entries);
  if (!['clusters', 'users', 'contexts'].some(key => entries.has(key))) {
    throw notKubeconfig();
  }
  refuseUnknown(entries, TOP_LEVEL, '');
  const current = entries.get('current-context');
  return {
    clusters: entriesOf(entries, 'clusters', 'cluster'),
    users: entriesOf(entries, 'users', 'user'),
    contexts: entriesOf(entries, 'contexts', 'context'),
    currentContext: current?.kind === 'scalar' ? current.text : undefined,
  };
}

function checkKind(entries: Map<string, YamlNode>) {
  if (
    isOneOf(entries.get('kind'), 'Config') &&
    isOneOf(entries.get('apiVersion'), 'v1')
  ) {
    return;
  }
  throw refuse(
    'WRONG_KIND',
    'This is another Kubernetes object, not a kubeconfig (apiVersion v1, kind Config).',
    {
      field: 'kind',
      hint: 'If a Secret or ConfigMap holds the kubeconfig, paste the decoded value of its field.',
    },
  );
}

function isOneOf(node: YamlNode | undefined, expected: string) {
  return (
    node === undefined || (node.kind === 'scalar' && node.text === expected)
  );
}

function entriesOf(
  root: Map<string, YamlNode>,
  list: string,
  field: string,
): KubeconfigEntry[] {
  const node = root.get(list);
  if (!node || isNull(node)) return [];
  if (node.kind !== 'list') throw wrongShape(list, 'a list');
  if (node.items.length > MOST_ENTRIES) {
    throw refuse(
      'TOO_MANY_ENTRIES',
      `${list} has more than ${MOST_ENTRIES} entries.`,
      { field: list, hint: MINIFY },
    );
  }
  const entries = node.items.map((item, index) =>
    entryOf(item, `${list}[${index}]`, field),
  );
  checkNames(entries, list);
  return entries;
}

function entryOf(node: YamlNode, path: string, field: string): KubeconfigEntry {
  if (node.kind !== 'mapping') throw wrongShape(path, 'an object');
  refuseUnknown(node.entries, ['name', field], path);
  return {
    name: nameOf(node, path),
    path: `${path}.${field}`,
    fields: fieldsOf(node.entries.get(field), `${path}.${field}`),
  };
}

function nameOf(node: YamlMapping, path: string): string {
  const name = node.entries.get('name');
  if (
    name?.kind === 'scalar' &&
    /^[^\p{C}\u2028\u2029]{1,253}$/u.test(name.text)
  ) {
    return name.text;
  }
  throw refuse(
    'NAME_INVALID',
    'A name is missing, longer than 253 characters or not printable.',
    { field: `${path}.name` },
  );
}

function fieldsOf(node: YamlNode | undefined, path: string) {
  if (!node || isNull(node)) return new Map<string, YamlNode>();
  if (node.kind !== 'mapping') throw wrongShape(path, 'an object');
  return node.entries;
}

function checkNames(entries: KubeconfigEntry[], list: string) {
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw refuse(
      'DUPLICATE_NAME',
      `Two entries of ${list} have the same name.`,
      {
        field: list,
        hint: REMOVE_DOUBLE,
      },
    );
  }
}

function wrongShape(field: string, expected: string) {
  return refuse('NOT_A_KUBECONFIG', `${field} must be ${expected}.`, { field });
}

function notKubeconfig() {
  return refuse('NOT_A_KUBECONFIG', 'This is not a kubeconfig.', {
    field: 'kubeconfig',
    hint: 'Paste the content of a kubeconfig file, in YAML, JSON or base64.',
  });
}
