import { z } from 'zod';

const names = z.array(z.string()).optional();

/** What Google offers a project, as the control endpoint takes it: each list as a whole. */
export const googleOfferChanges = z.strictObject({
  versions: z
    .strictObject({
      RAPID: names,
      REGULAR: names,
      STABLE: names,
      EXTENDED: names,
    })
    .optional(),
  zones: names,
  machineTypes: z
    .array(
      z.strictObject({
        name: z.string(),
        guestCpus: z.number(),
        memoryMb: z.number(),
      }),
    )
    .optional(),
  diskTypes: names,
  networks: z
    .array(
      z.strictObject({ name: z.string(), autoCreateSubnetworks: z.boolean() }),
    )
    .optional(),
  subnetworks: z
    .array(
      z.strictObject({
        name: z.string(),
        network: z.string(),
        region: z.string(),
        ipCidrRange: z.string(),
      }),
    )
    .optional(),
  cpusPerRegion: z.number().optional(),
});
