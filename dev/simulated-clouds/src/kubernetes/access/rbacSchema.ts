import { z } from 'zod';

/** A ClusterRole, as far as it is looked at. */
export const roleSchema = z.object({
  rules: z
    .array(
      z.object({
        verbs: z.array(z.string()),
        apiGroups: z.array(z.string()).default([]),
        resources: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** A ClusterRoleBinding, as far as it is looked at. */
export const bindingSchema = z.object({
  roleRef: z.object({ kind: z.literal('ClusterRole'), name: z.string() }),
  subjects: z
    .array(
      z.object({
        kind: z.string(),
        name: z.string(),
        namespace: z.string().optional(),
      }),
    )
    .default([]),
});

export type Role = z.infer<typeof roleSchema>;
export type Binding = z.infer<typeof bindingSchema>;
