/** A piece of YAML or JSON, read without giving any meaning to scalars. */
export type YamlNode = YamlScalar | YamlList | YamlMapping;

export interface YamlScalar {
  kind: 'scalar';
  /** As written: `0123` stays `0123`. */
  text: string;
  /** In quotes or as a block: surely meant as text. */
  quoted: boolean;
}

export interface YamlList {
  kind: 'list';
  items: YamlNode[];
}

export interface YamlMapping {
  kind: 'mapping';
  entries: Map<string, YamlNode>;
}

/** Null in the words of YAML and JSON, or nothing at all. */
export function isNull(node: YamlNode | undefined): boolean {
  return (
    node === undefined ||
    (node.kind === 'scalar' &&
      !node.quoted &&
      ['', '~', 'null', 'Null', 'NULL'].includes(node.text))
  );
}
