import { z } from 'zod';

/** What tells a cluster or a part of it from another one of the same name. Epoch milliseconds. */
const createdAt = z.number().optional();

/** Ids of the updates that were there when the step was planned: an update of the step is none of these. */
const knownUpdates = z.array(z.string());

const taint = z.object({
  key: z.string(),
  value: z.string().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
});

/** The input of a step that creates a cluster. */
export const createClusterInput = z.object({
  version: z.string(),
  roleArn: z.string(),
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  publicAccess: z.boolean(),
  privateAccess: z.boolean(),
  publicAccessCidrs: z.array(z.string()),
  logging: z.array(z.string()),
  supportType: z.string().optional(),
  encryptionKeyArn: z.string().optional(),
  tags: z.record(z.string(), z.string()),
});

/** The input of a step that creates a node group. */
export const createNodePoolInput = z.object({
  nodePool: z.string(),
  nodeRoleArn: z.string(),
  subnetIds: z.array(z.string()),
  instanceTypes: z.array(z.string()),
  amiType: z.string(),
  capacityType: z.string(),
  /** GiB. */
  diskSize: z.number(),
  desired: z.number(),
  min: z.number(),
  max: z.number(),
  labels: z.record(z.string(), z.string()),
  taints: z.array(taint),
  tags: z.record(z.string(), z.string()),
});

/** The input of a step that upgrades a control plane. */
export const upgradeControlPlaneInput = z.object({
  version: z.string(),
  /** The version that it is upgraded from. */
  from: z.string(),
  knownUpdates,
});

/** The input of a step that upgrades a node group. */
export const upgradeNodePoolInput = upgradeControlPlaneInput.extend({
  nodePool: z.string(),
  /** Where it is there, the versions are of this template, which names the image. */
  launchTemplateId: z.string().optional(),
});

const nodePoolEdit = z.object({
  desired: z.number().optional(),
  autoscaling: z
    .object({ min: z.number(), max: z.number() })
    .nullable()
    .optional(),
  labels: z.record(z.string(), z.string()).optional(),
  taints: z.array(taint).optional(),
});

/** The input of a step that changes a node group. */
export const updateNodePoolInput = z.object({
  nodePool: z.string(),
  edit: nodePoolEdit,
  /** What the person was shown of what the edit touches. */
  seen: nodePoolEdit,
  knownUpdates,
});

/** What has to be true of the cluster that a step deletes, or deletes a part of. */
const guard = z.object({ createdAt: z.number(), operationTag: z.string() });

/** The input of a step that deletes a node group or a Fargate profile; the guard is there when the cluster goes too. */
export const deletePartInput = z.object({
  nodePool: z.string().optional(),
  fargateProfile: z.string().optional(),
  createdAt,
  guard: guard.optional(),
});

/** The input of a step that deletes a cluster. */
export const deleteClusterInput = guard;

export type CreateClusterInput = z.infer<typeof createClusterInput>;
export type CreateNodePoolInput = z.infer<typeof createNodePoolInput>;
export type UpdateNodePoolInput = z.infer<typeof updateNodePoolInput>;
export type DeletePartInput = z.infer<typeof deletePartInput>;
export type ClusterGuard = z.infer<typeof guard>;
