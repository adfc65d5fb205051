import { z } from 'zod';

/**
 * Who an account without a key is: a workload that a token in a file of the operator's proves, which then acts as a
 * service account; or that service account as the machine's own identity.
 */
export const gkeIdentitySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('federation'),
    audience: z.string(),
    subjectTokenType: z.string(),
    tokenFile: z.string(),
    /** Where the file is JSON, the field with the token; absent where the file is the token. */
    tokenField: z.string().optional(),
  }),
  z.object({ kind: z.literal('ambient') }),
]);

/** An identity that needs no key. */
export type GkeIdentity = z.infer<typeof gkeIdentitySchema>;

/** The identities, for people. */
export const GKE_IDENTITY_WORDS: Record<GkeIdentity['kind'], string> = {
  federation: 'Workload identity federation',
  ambient: "The machine's own",
};
