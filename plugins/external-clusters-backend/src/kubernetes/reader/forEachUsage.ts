import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import { bytes, millicores } from '../quantity';
import { SplitList } from './splitList';
import { fieldOf } from './untrusted';

/** Is given what one node or pod uses; its name may be of any type. */
export type TakeUsage = (name: unknown, usage: NodeUsage) => void;

/**
 * Goes through what the metrics API answers: a `Table` as it was asked for, or a list where the server makes no tables.
 * Rows that tell no usage are left out. Answers false for anything else.
 */
export function forEachUsage(answer: SplitList, take: TakeUsage): boolean {
  const { rest, elements } = answer;
  if (fieldOf(rest, 'kind') === 'Table') {
    ofTable(answer, take);
    return true;
  }
  if (!Array.isArray(fieldOf(rest, 'items'))) return false;
  for (const item of elements) ofItem(item, take);
  return true;
}

function ofTable({ rest, elements }: SplitList, take: TakeUsage) {
  const columns = fieldOf(rest, 'columnDefinitions');
  // A table of nothing has none.
  if (!Array.isArray(columns)) return;
  const [name = -1, cpu = -1, memory = -1] = ['Name', 'cpu', 'memory'].map(
    title => columns.findIndex(column => fieldOf(column, 'name') === title),
  );
  for (const row of elements) {
    const cells = fieldOf(row, 'cells');
    if (!Array.isArray(cells)) continue;
    giveTo(take, cells[name], { cpu: cells[cpu], memory: cells[memory] });
  }
}

/** A node has one usage, a pod that of each container. */
function ofItem(item: unknown, take: TakeUsage) {
  const name = fieldOf(fieldOf(item, 'metadata'), 'name');
  const containers = fieldOf(item, 'containers');
  const all = Array.isArray(containers) ? containers : [item];
  for (const one of all) giveTo(take, name, fieldOf(one, 'usage'));
}

function giveTo(take: TakeUsage, name: unknown, usage: unknown) {
  const cpuMillicores = millicores(fieldOf(usage, 'cpu'));
  const memoryBytes = bytes(fieldOf(usage, 'memory'));
  if (cpuMillicores === undefined || memoryBytes === undefined) return;
  take(name, { cpuMillicores, memoryBytes });
}
