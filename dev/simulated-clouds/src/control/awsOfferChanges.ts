import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const subnet = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  zone: z.string(),
  cidr: z.string(),
  freeAddresses: z.number(),
  isPublic: z.boolean(),
});

const securityGroup = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
});

/** What AWS offers an account in a region, as the control endpoint takes it: each list as a whole. */
export const awsOfferChanges = z.strictObject({
  region: z.string(),
  versions: z
    .array(
      z.strictObject({
        version: z.string(),
        patch: z.string(),
        platformVersion: z.string(),
        released: day,
        endOfStandardSupport: day,
        endOfExtendedSupport: day,
      }),
    )
    .optional(),
  vpcs: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().optional(),
        isDefault: z.boolean(),
        cidr: z.string(),
        subnets: z.array(subnet),
        securityGroups: z.array(securityGroup),
      }),
    )
    .optional(),
  instanceTypes: z
    .array(
      z.strictObject({
        name: z.string(),
        architecture: z.enum(['x86_64', 'arm64']),
        cpu: z.number(),
        memory: z.number(),
        gpu: z.number().optional(),
        spot: z.boolean().optional(),
      }),
    )
    .optional(),
  launchTemplates: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        versions: z.array(
          z.strictObject({
            version: z.number(),
            description: z.string().optional(),
            imageId: z.string().optional(),
            createdAt: z.number().optional(),
            isDefault: z.boolean().optional(),
          }),
        ),
      }),
    )
    .optional(),
  quotas: z
    .strictObject({
      clustersPerRegion: z.number().optional(),
      nodegroupsPerCluster: z.number().optional(),
      nodesPerNodegroup: z.number().optional(),
    })
    .optional(),
  optIn: z.enum(['opt-in-not-required', 'opted-in', 'not-opted-in']).optional(),
});
