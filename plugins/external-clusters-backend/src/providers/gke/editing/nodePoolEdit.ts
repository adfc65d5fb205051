import { NodePoolEdit } from 'backstage-plugin-external-clusters-common';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RawGkeNodePool } from '../GkeClient';
import { toEditable } from './toEditable';

/** What can be edited in a node pool, in the order in which it is done: autoscaling goes before a fixed size. */
export const NODE_POOL_PARTS = [
  'autoscaling',
  'desired',
  'labels',
  'taints',
] as const;

export type NodePoolPart = (typeof NODE_POOL_PARTS)[number];

const taintSchema = z.object({
  key: z.string(),
  value: z.string().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
});

/** An edit as it comes back from the database. What was seen of an autoscaled pool has no fixed size. */
export const nodePoolEditSchema = z.object({
  desired: z.number().nullable().optional(),
  autoscaling: z
    .object({ min: z.number(), max: z.number() })
    .nullable()
    .optional(),
  labels: z.record(z.string(), z.string()).optional(),
  taints: z.array(taintSchema).optional(),
});

export type StoredNodePoolEdit = z.infer<typeof nodePoolEditSchema>;

/** Whether a pool is in the parts that an edit names as the edit wants it. */
export function isAsWanted(
  pool: RawGkeNodePool,
  edit: StoredNodePoolEdit,
): boolean {
  const present = toEditable(pool);
  return NODE_POOL_PARTS.filter(part => edit[part] !== undefined).every(part =>
    isDeepStrictEqual(plain(present[part]), plain(edit[part])),
  );
}

/** The edit with one part alone. */
export function only(edit: NodePoolEdit, part: NodePoolPart): NodePoolEdit {
  return part in edit ? { [part]: edit[part] } : {};
}

// What is undefined is not there, as in what was stored.
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
