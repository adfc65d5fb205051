import { z } from 'zod';

/** What Azure offers a subscription, as the control endpoint takes it: each list as a whole. */
export const azureOfferChanges = z.strictObject({
  versions: z
    .array(
      z.strictObject({
        version: z.string(),
        isDefault: z.boolean().optional(),
        isPreview: z.boolean().optional(),
        isLongTermOnly: z.boolean().optional(),
      }),
    )
    .optional(),
  locations: z
    .array(
      z.strictObject({
        name: z.string(),
        displayName: z.string(),
        zones: z.array(z.string()),
      }),
    )
    .optional(),
  vmSizes: z
    .array(
      z.strictObject({
        name: z.string(),
        family: z.string(),
        cores: z.number(),
        memoryGB: z.number(),
        architecture: z.enum(['x64', 'Arm64']).optional(),
        locations: z.array(z.string()).optional(),
        notAvailableIn: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  coresPerLocation: z.number().optional(),
  /** Come on top of those that are there. */
  resourceGroups: z
    .array(z.strictObject({ name: z.string(), location: z.string() }))
    .optional(),
});
