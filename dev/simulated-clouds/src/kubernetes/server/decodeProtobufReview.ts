/** The media type in which kubectl posts the objects of built-in groups. */
export const PROTOBUF_TYPE = 'application/vnd.kubernetes.protobuf';

/** Every protobuf body of Kubernetes begins with these bytes, then a `runtime.Unknown` message. */
const MAGIC = Buffer.from('k8s\0', 'latin1');
const LENGTH_DELIMITED = 2;

type Fields = ReadonlyMap<number, Buffer>;

/**
 * Reads a self subject review as its JSON form, from the messages of k8s.io/api/authorization/v1/generated.proto.
 *
 * Only the fields that are strings or messages are looked at; throws a SyntaxError for other bytes.
 */
export function decodeProtobufReview(body: Buffer) {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new SyntaxError('Not a protobuf body of Kubernetes');
  }
  const unknown = fieldsOf(body.subarray(MAGIC.length));
  const kind = text(fieldsOf(unknown.get(1)), 2);
  const spec = fieldsOf(fieldsOf(unknown.get(2)).get(2));
  return {
    spec:
      kind === 'SelfSubjectRulesReview'
        ? { namespace: text(spec, 1) }
        : accessReviewSpec(spec),
  };
}

function accessReviewSpec(spec: Fields) {
  if (!spec.has(1)) {
    const attributes = fieldsOf(spec.get(2));
    return {
      nonResourceAttributes: {
        path: text(attributes, 1),
        verb: text(attributes, 2),
      },
    };
  }
  const attributes = fieldsOf(spec.get(1));
  const names = 'namespace verb group version resource subresource name';
  return {
    resourceAttributes: Object.fromEntries(
      names
        .split(' ')
        .map((name, index) => [name, text(attributes, index + 1)]),
    ),
  };
}

function text(fields: Fields, number: number) {
  return fields.get(number)?.toString() || undefined;
}

/** The length-delimited fields of a message by their number. */
function fieldsOf(message: Buffer | undefined): Fields {
  const fields = new Map<number, Buffer>();
  let rest = message ?? Buffer.alloc(0);
  while (rest.length > 0) {
    const tag = readVarint(rest);
    const value = readVarint(rest.subarray(tag.size));
    rest = rest.subarray(tag.size + value.size);
    if (tag.value % 8 !== LENGTH_DELIMITED) continue;
    fields.set(Math.floor(tag.value / 8), rest.subarray(0, value.value));
    rest = rest.subarray(value.value);
  }
  return fields;
}

function readVarint(bytes: Buffer): { value: number; size: number } {
  let value = 0;
  for (let size = 0; size < 5; size++) {
    const byte = bytes[size];
    if (byte === undefined) break;
    value += (byte % 128) * 128 ** size;
    if (byte < 128) return { value, size: size + 1 };
  }
  throw new SyntaxError('Not a protobuf message');
}
