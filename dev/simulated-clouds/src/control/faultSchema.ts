import { z } from 'zod';

const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(300).max(599),
    code: z.string().optional(),
    message: z.string().optional(),
    retryAfterSeconds: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    kind: z.literal('delay'),
    milliseconds: z.number().int().min(0),
  }),
  z.strictObject({
    kind: z.literal('drop'),
    when: z.enum(['before', 'after']),
  }),
  z.strictObject({
    kind: z.literal('hold'),
    when: z.enum(['before', 'after']),
  }),
  z.strictObject({ kind: z.literal('malformed'), body: z.string().optional() }),
  z.strictObject({ kind: z.literal('silence') }),
  z.strictObject({ kind: z.literal('pageLoop') }),
  z.strictObject({
    kind: z.literal('failLater'),
    code: z.string().optional(),
    message: z.string().optional(),
  }),
]);

/** A fault as the control endpoint takes it. */
export const faultSchema = z.strictObject({
  operation: z.string().min(1),
  scope: z.string().optional(),
  call: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
  effect: effectSchema,
});
