import { z } from 'zod';

/**
 * Who an account without keys is: the portal's own identity at AWS, wherever the SDK finds it, or the role that a token
 * in a file of the operator's opens.
 */
export const eksIdentitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ambient') }),
  z.object({ kind: z.literal('webIdentity'), tokenFile: z.string() }),
]);

/** An identity that needs no key. */
export type EksIdentity = z.infer<typeof eksIdentitySchema>;

/** The identities, for people. */
export const EKS_IDENTITY_WORDS: Record<EksIdentity['kind'], string> = {
  ambient: "The portal's own",
  webIdentity: 'A web identity token',
};
