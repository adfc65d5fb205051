import { z } from 'zod';

const tags = z.record(z.string(), z.string()).optional();
const clientRequestToken = z.string().optional();

const vpcConfig = z.object({
  subnetIds: z.array(z.string()).optional(),
  securityGroupIds: z.array(z.string()).optional(),
  endpointPublicAccess: z.boolean().optional(),
  endpointPrivateAccess: z.boolean().optional(),
  publicAccessCidrs: z.array(z.string()).optional(),
});

const logging = z.object({
  clusterLogging: z
    .array(z.object({ types: z.array(z.string()), enabled: z.boolean() }))
    .optional(),
});

const accessConfig = z.object({
  authenticationMode: z
    .enum(['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP'])
    .optional(),
});

const upgradePolicy = z.object({
  supportType: z.enum(['STANDARD', 'EXTENDED']).optional(),
});

const scalingConfig = z.object({
  minSize: z.int().min(0).optional(),
  maxSize: z.int().min(1).optional(),
  desiredSize: z.int().min(0).optional(),
});

const taint = z.object({
  key: z.string(),
  value: z.string().optional(),
  effect: z.enum(['NO_SCHEDULE', 'NO_EXECUTE', 'PREFER_NO_SCHEDULE']),
});

const launchTemplate = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  version: z.string().optional(),
});

const nodegroupUpdateConfig = z.object({
  maxUnavailable: z.int().optional(),
  maxUnavailablePercentage: z.int().optional(),
});

export const createClusterSchema = z.object({
  name: z.string(),
  version: z.string().optional(),
  roleArn: z.string(),
  resourcesVpcConfig: vpcConfig,
  logging: logging.optional(),
  accessConfig: accessConfig.optional(),
  upgradePolicy: upgradePolicy.optional(),
  encryptionConfig: z
    .array(z.object({ provider: z.object({ keyArn: z.string() }) }))
    .optional(),
  deletionProtection: z.boolean().optional(),
  clientRequestToken,
  tags,
});

export const updateClusterConfigSchema = z.object({
  resourcesVpcConfig: vpcConfig.optional(),
  logging: logging.optional(),
  accessConfig: accessConfig.optional(),
  upgradePolicy: upgradePolicy.optional(),
  deletionProtection: z.boolean().optional(),
  clientRequestToken,
});

export const updateClusterVersionSchema = z.object({
  version: z.string(),
  force: z.boolean().optional(),
  clientRequestToken,
});

export const createNodegroupSchema = z.object({
  nodegroupName: z.string(),
  scalingConfig: scalingConfig.optional(),
  diskSize: z.int().optional(),
  subnets: z.array(z.string()),
  instanceTypes: z.array(z.string()).optional(),
  amiType: z.string().optional(),
  nodeRole: z.string(),
  labels: z.record(z.string(), z.string()).optional(),
  taints: z.array(taint).optional(),
  launchTemplate: launchTemplate.optional(),
  updateConfig: nodegroupUpdateConfig.optional(),
  capacityType: z.enum(['ON_DEMAND', 'SPOT', 'CAPACITY_BLOCK']).optional(),
  version: z.string().optional(),
  releaseVersion: z.string().optional(),
  clientRequestToken,
  tags,
});

export const updateNodegroupConfigSchema = z.object({
  labels: z
    .object({
      addOrUpdateLabels: z.record(z.string(), z.string()).optional(),
      removeLabels: z.array(z.string()).optional(),
    })
    .optional(),
  taints: z
    .object({
      addOrUpdateTaints: z.array(taint).optional(),
      removeTaints: z.array(taint).optional(),
    })
    .optional(),
  scalingConfig: scalingConfig.optional(),
  updateConfig: nodegroupUpdateConfig.optional(),
  clientRequestToken,
});

export const updateNodegroupVersionSchema = z.object({
  version: z.string().optional(),
  releaseVersion: z.string().optional(),
  launchTemplate: launchTemplate.optional(),
  force: z.boolean().optional(),
  clientRequestToken,
});

export const tagResourceSchema = z.object({
  tags: z.record(z.string(), z.string()),
});

export type CreateClusterInput = z.infer<typeof createClusterSchema>;
export type UpdateClusterConfigInput = z.infer<
  typeof updateClusterConfigSchema
>;
export type CreateNodegroupInput = z.infer<typeof createNodegroupSchema>;
export type UpdateNodegroupConfigInput = z.infer<
  typeof updateNodegroupConfigSchema
>;
export type UpdateNodegroupVersionInput = z.infer<
  typeof updateNodegroupVersionSchema
>;
