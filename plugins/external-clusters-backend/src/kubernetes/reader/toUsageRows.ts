import { NodeUsage } from 'backstage-plugin-external-clusters-common';
import { bytes, millicores } from '../quantity';
import { fieldOf, textOf } from './untrusted';

/** What one node or pod uses. */
export interface UsageRow {
  name: string;
  usage: NodeUsage;
}

/**
 * Reads what the metrics API answers: a `Table` as it was asked for, or a list where the server makes no tables.
 * Undefined for anything else. Rows that tell no name or no usage are left out.
 */
export function toUsageRows(answer: unknown): UsageRow[] | undefined {
  const rows = fieldOf(answer, 'rows');
  if (fieldOf(answer, 'kind') === 'Table') return ofTable(answer, rows);
  const items = fieldOf(answer, 'items');
  return Array.isArray(items) ? items.flatMap(ofItem) : undefined;
}

function ofTable(answer: unknown, rows: unknown): UsageRow[] {
  // A table of nothing has no columns and no rows.
  if (!Array.isArray(rows)) return [];
  const columns = fieldOf(answer, 'columnDefinitions');
  const indexOf = (name: string) =>
    Array.isArray(columns)
      ? columns.findIndex(column => fieldOf(column, 'name') === name)
      : -1;
  const [name, cpu, memory] = ['Name', 'cpu', 'memory'].map(indexOf);
  return rows.flatMap(row => {
    const cells = fieldOf(row, 'cells');
    const cell = (index = -1) =>
      Array.isArray(cells) ? cells[index] : undefined;
    return toRow(cell(name), cell(cpu), cell(memory));
  });
}

function ofItem(item: unknown): UsageRow[] {
  const name = fieldOf(fieldOf(item, 'metadata'), 'name');
  const usage = fieldOf(item, 'usage');
  if (usage)
    return toRow(name, fieldOf(usage, 'cpu'), fieldOf(usage, 'memory'));
  const containers = fieldOf(item, 'containers');
  if (!Array.isArray(containers)) return [];
  return containers.flatMap(container => {
    const used = fieldOf(container, 'usage');
    return toRow(name, fieldOf(used, 'cpu'), fieldOf(used, 'memory'));
  });
}

function toRow(name: unknown, cpu: unknown, memory: unknown): UsageRow[] {
  const [text, cpuMillicores, memoryBytes] = [
    textOf(name),
    millicores(cpu),
    bytes(memory),
  ];
  if (!text || cpuMillicores === undefined || memoryBytes === undefined) {
    return [];
  }
  return [{ name: text, usage: { cpuMillicores, memoryBytes } }];
}
