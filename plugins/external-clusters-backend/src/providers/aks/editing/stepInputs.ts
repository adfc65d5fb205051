import { JsonObject, JsonValue } from '@backstage/types';
import {
  ChangeStep,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';

const json = z.custom<JsonValue>(value => value !== undefined);
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json);
const seenVersion = z.object({ version: z.string() });
const taint = z.object({
  key: z.string(),
  value: z.string().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
});

/** What each kind of step stores: enough to begin, to find and to follow it after a restart. */
export const STEP_INPUTS = {
  createCluster: z.object({
    resourceGroup: z.string(),
    name: z.string(),
    body: jsonObject,
  }),
  upgradeControlPlane: z.object({ version: z.string(), seen: seenVersion }),
  createNodePool: z.object({ nodePool: z.string(), body: jsonObject }),
  updateNodePool: z.object({
    nodePool: z.string(),
    edit: z.object({
      desired: z.number().optional(),
      autoscaling: z
        .object({ min: z.number(), max: z.number() })
        .nullable()
        .optional(),
      labels: z.record(z.string(), z.string()).optional(),
      taints: z.array(taint).optional(),
    }),
    seen: jsonObject,
  }),
  upgradeNodePool: z.object({
    nodePool: z.string(),
    version: z.string(),
    seen: seenVersion,
  }),
  deleteNodePool: z.object({ nodePool: z.string() }),
  deleteCluster: z.object({
    identity: z.object({
      uid: z.string().optional(),
      createdAt: z.number().optional(),
    }),
    operationTag: z.string(),
  }),
};

/** Reads what a step stored; throws `InvalidRequest` where that is not what such a step stores. */
export function readStepInput<T>(
  schema: z.ZodType<T>,
  { input }: ChangeStep,
): T {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  throw new ProviderError('InvalidRequest', 'The stored step is broken', {
    code: 'BROKEN_STEP',
    cause: error,
  });
}
