import { z } from 'zod';

/**
 * Who an account without a secret is: a client that a token in a file of the operator's proves, or a managed identity of
 * the machine: one of the user's by its client id, the machine's own one without.
 */
export const aksIdentitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('workload'), tokenFile: z.string() }),
  z.object({ kind: z.literal('managed') }),
]);

/** An identity that needs no secret. */
export type AksIdentity = z.infer<typeof aksIdentitySchema>;

/** The identities, for people. */
export const AKS_IDENTITY_WORDS: Record<AksIdentity['kind'], string> = {
  workload: 'Workload identity',
  managed: 'Managed identity',
};
