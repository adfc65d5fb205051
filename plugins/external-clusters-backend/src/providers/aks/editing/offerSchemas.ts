import { z } from 'zod';

/** One page of any list of ARM. */
export const pageSchema = z.looseObject({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
});

/** A region, or a geography. */
export const locationSchema = z.looseObject({
  name: z.string(),
  displayName: z.string(),
  metadata: z.looseObject({ regionType: z.string().nullish() }).nullish(),
});

/** A resource group. */
export const groupSchema = z.looseObject({
  name: z.string(),
  location: z.string(),
});

/** The minors of Kubernetes with their patches. */
export const versionsSchema = z.looseObject({
  values: z.array(
    z.looseObject({
      version: z.string(),
      isDefault: z.boolean().nullish(),
      isPreview: z.boolean().nullish(),
      capabilities: z
        .looseObject({ supportPlan: z.array(z.string()).nullish() })
        .nullish(),
      patchVersions: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});

/** One version that something can have. */
export const upgradeSchema = z.looseObject({
  kubernetesVersion: z.string(),
  isPreview: z.boolean().nullish(),
});

/** Where a control plane can go. */
export const upgradeProfileSchema = z.looseObject({
  properties: z.looseObject({
    controlPlaneProfile: z.looseObject({
      upgrades: z.array(upgradeSchema).nullish(),
    }),
  }),
});

/** What a node pool of a cluster can have. */
export const poolVersionsSchema = z.looseObject({
  properties: z.looseObject({
    agentPoolVersions: z
      .array(upgradeSchema.extend({ default: z.boolean().nullish() }))
      .nullish(),
  }),
});
