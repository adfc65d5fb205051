import { Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { MINIFY, REMOVE_DOUBLE } from './hints';
import { refuse } from './refuse';
import { showKey } from './showKey';
import { YamlList, YamlMapping, YamlNode, YamlScalar } from './YamlNode';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** Builds the nodes of one document from the parser's events, whose nesting the parser has already limited. */
export class NodeBuilder {
  // The first event is the document itself.
  private position = 1;

  constructor(
    private readonly text: string,
    private readonly events: Event[],
  ) {}

  /** Reads the next node with everything in it. */
  build(): YamlNode {
    const event = this.next();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.scalar(event);
      case EVENT_ID.SEQUENCE:
        refuseProperties(event);
        return this.list();
      case EVENT_ID.MAPPING:
        refuseProperties(event);
        return this.mapping();
      default:
        throw aliasRefused();
    }
  }

  private scalar(event: ScalarEvent): YamlScalar {
    refuseProperties(event);
    return {
      kind: 'scalar',
      text: getScalarValue(this.text, event),
      quoted: event.style !== SCALAR_STYLE.PLAIN,
    };
  }

  private list(): YamlList {
    const items: YamlNode[] = [];
    while (!this.atEnd()) items.push(this.build());
    this.next();
    return { kind: 'list', items };
  }

  private mapping(): YamlMapping {
    const entries = new Map<string, YamlNode>();
    while (!this.atEnd()) {
      const key = keyOf(this.build());
      // kubectl takes the last one, other readers the first: two readers, two meanings.
      if (entries.has(key)) throw duplicate(key);
      entries.set(key, this.build());
    }
    this.next();
    return { kind: 'mapping', entries };
  }

  private atEnd(): boolean {
    return this.peek().type === EVENT_ID.POP;
  }

  private next(): Event {
    const event = this.peek();
    this.position += 1;
    return event;
  }

  private peek(): Event {
    const event = this.events[this.position];
    if (!event)
      throw refuse('NOT_A_KUBECONFIG', 'The file ends too early.', {});
    return event;
  }
}

function keyOf(node: YamlNode): string {
  if (node.kind !== 'scalar') {
    throw refuse('NOT_A_KUBECONFIG', 'A key is not a text.', {
      field: 'kubeconfig',
    });
  }
  if (node.text === '<<' && !node.quoted) throw aliasRefused();
  return node.text;
}

function refuseProperties(event: { anchorStart: number; tagStart: number }) {
  if (event.anchorStart >= 0) throw aliasRefused();
  if (event.tagStart >= 0) {
    throw refuse('TAG_NOT_ALLOWED', 'YAML tags (!…) are not allowed.', {
      field: 'kubeconfig',
    });
  }
}

function aliasRefused() {
  return refuse(
    'ALIAS_NOT_ALLOWED',
    'YAML anchors, aliases and merge keys (&, *, <<) are not allowed.',
    { field: 'kubeconfig', hint: MINIFY },
  );
}

function duplicate(key: string) {
  return refuse(
    'DUPLICATE_KEY',
    `The key ${showKey(key)} appears twice in the same place.`,
    { field: 'kubeconfig', hint: REMOVE_DOUBLE },
  );
}
