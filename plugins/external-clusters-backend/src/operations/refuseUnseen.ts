import { InputError } from '@backstage/errors';
import {
  ClusterChange,
  NodePoolEdit,
} from 'backstage-plugin-external-clusters-common';

const FIELDS = ['desired', 'autoscaling', 'labels', 'taints'] as const;

/**
 * Throws InputError for an edit that does not say what was seen of each field that it changes: without that nobody
 * would notice what others changed meanwhile.
 */
export function refuseUnseen(change: ClusterChange): void {
  if (change.kind !== 'UpdateNodePool') return;
  const { edit, seen } = change;
  const edited = FIELDS.filter(field => edit[field] !== undefined);
  if (edited.length === 0) throw refused('edit', 'There is nothing to change');
  const unseen = edited.find(
    field => seen[field] === undefined && !isNew(field, edit),
  );
  if (unseen)
    throw refused('seen', `It is not said what was seen of ${unseen}`);
}

/** While autoscaling is on, some providers have no number that could be seen. */
function isNew(field: (typeof FIELDS)[number], edit: NodePoolEdit): boolean {
  return field === 'desired' && edit.autoscaling === null;
}

function refused(field: string, message: string): InputError {
  return Object.assign(new InputError(message), { field });
}
