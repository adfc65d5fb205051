import { refuse } from './refuse';
import { showKey } from './showKey';
import { YamlNode } from './YamlNode';

/** Why a field that exists in kubeconfigs is not accepted. */
export interface FieldRefusal {
  code: string;
  message: string;
  hint?: string;
}

/** Refuses the fields that are known to be dangerous, each with its own code. */
export function refuseNamed(
  fields: Map<string, YamlNode>,
  path: string,
  refusalOf: (key: string, node: YamlNode) => FieldRefusal | undefined,
): void {
  for (const [key, node] of fields) {
    const refusal = refusalOf(key, node);
    if (refusal) {
      const { code, message, hint } = refusal;
      throw refuse(code, message, { field: `${path}.${showKey(key)}`, hint });
    }
  }
}

/** Refuses every field that is not on the list: what we do not know we cannot judge. */
export function refuseUnknown(
  fields: Map<string, YamlNode>,
  known: string[],
  path: string,
): void {
  for (const key of fields.keys()) {
    if (known.includes(key)) continue;
    const field = path === '' ? showKey(key) : `${path}.${showKey(key)}`;
    throw refuse('UNKNOWN_FIELD', `The field ${field} is not known here.`, {
      field,
      hint: 'Remove it, if the cluster can be used without it.',
    });
  }
}
