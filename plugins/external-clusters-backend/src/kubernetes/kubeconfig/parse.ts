import { Event, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { MINIFY } from './hints';
import { NodeBuilder } from './NodeBuilder';
import { refuse } from './refuse';
import { YamlNode } from './YamlNode';

/** A kubeconfig needs 6 levels; extensions of tools may have a few more. */
const MOST_LEVELS = 20;

/**
 * Reads one YAML or JSON document into our own nodes.
 *
 * Events are used rather than the library's objects: aliases, anchors, merge keys and tags are refused before
 * anything is built from them, keys cannot reach a prototype, and scalars stay as they are written.
 * Codes: NESTING, ALIAS_NOT_ALLOWED, TAG_NOT_ALLOWED, DUPLICATE_KEY, MULTIPLE_DOCUMENTS, NOT_A_KUBECONFIG.
 */
export function parse(text: string): YamlNode {
  // Thousands of documents take long to read, only to be refused.
  if (hasSeveralMarkers(text)) throw severalDocuments();
  try {
    const events = parseEvents(text, { maxDepth: MOST_LEVELS });
    checkDocuments(events);
    return new NodeBuilder(text, events).build();
  } catch (error) {
    throw error instanceof YAMLException ? toRefusal(error) : error;
  }
}

function checkDocuments(events: Event[]) {
  const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT);
  if (documents.length === 0) throw notYaml('The kubeconfig is empty.');
  if (documents.length > 1) throw severalDocuments();
}

/** At the beginning of a line the marker cannot be anything else: https://yaml.org/spec/1.2.2/#rule-c-forbidden */
function hasSeveralMarkers(text: string): boolean {
  const markers = text.matchAll(/^---(?=\s|$)/gm);
  markers.next();
  return markers.next().done !== true;
}

function severalDocuments(): ProviderError {
  return refuse(
    'MULTIPLE_DOCUMENTS',
    'The file holds several YAML documents (divided by ---).',
    { field: 'kubeconfig', hint: MINIFY },
  );
}

function toRefusal(error: YAMLException): ProviderError {
  // The library has no code for it.
  if (error.reason.startsWith('nesting exceeded')) {
    return refuse(
      'NESTING',
      `The file is nested more than ${MOST_LEVELS} levels deep.`,
      { field: 'kubeconfig' },
    );
  }
  const { line = 0, column = 0 } = error.mark ?? {};
  return notYaml(
    `Not valid YAML or JSON at line ${line + 1}, column ${column + 1}.`,
  );
}

function notYaml(message: string) {
  return refuse('NOT_A_KUBECONFIG', message, {
    field: 'kubeconfig',
    hint: 'Paste the content of a kubeconfig file, in YAML, JSON or base64.',
  });
}
