import { z } from 'zod';

const failureSchema = z.looseObject({
  code: z.string().nullish(),
  message: z.string().nullish(),
});

const statusSchema = z.looseObject({
  provisioningError: failureSchema.nullish(),
});

const powerSchema = z.looseObject({ code: z.string().nullish() });

const nodePoolSchema = z.looseObject({
  name: z.string(),
  eTag: z.string().nullish(),
  provisioningState: z.string().nullish(),
  powerState: powerSchema.nullish(),
  status: statusSchema.nullish(),
  mode: z.string().nullish(),
  vmSize: z.string().nullish(),
  osType: z.string().nullish(),
  count: z.number().nullish(),
  enableAutoScaling: z.boolean().nullish(),
  minCount: z.number().nullish(),
  maxCount: z.number().nullish(),
  orchestratorVersion: z.string().nullish(),
  currentOrchestratorVersion: z.string().nullish(),
  nodeLabels: z.record(z.string(), z.string()).nullish(),
  nodeTaints: z.array(z.string()).nullish(),
  tags: z.record(z.string(), z.string()).nullish(),
});

/** ARM's own body of a managed cluster; what is not named here is kept as it came. */
export const armClusterSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  eTag: z.string().nullish(),
  tags: z.record(z.string(), z.string()).nullish(),
  systemData: z.looseObject({ createdAt: z.string().nullish() }).nullish(),
  properties: z.looseObject({
    provisioningState: z.string(),
    powerState: powerSchema.nullish(),
    status: statusSchema.nullish(),
    resourceUID: z.string().nullish(),
    kubernetesVersion: z.string().nullish(),
    currentKubernetesVersion: z.string().nullish(),
    agentPoolProfiles: z.array(nodePoolSchema).nullish(),
  }),
});

/** The state of something long that ARM does. Source: ARM's "Track asynchronous Azure operations". */
export const armOperationSchema = z.looseObject({
  status: z.string(),
  percentComplete: z.number().nullish(),
  error: failureSchema.nullish(),
});

export type ArmCluster = z.infer<typeof armClusterSchema>;
export type ArmNodePool = z.infer<typeof nodePoolSchema>;
export type ArmOperation = z.infer<typeof armOperationSchema>;
export type ArmFailure = z.infer<typeof failureSchema>;

/** The pools of a cluster, in their order. */
export function nodePoolsOf({ properties }: ArmCluster): ArmNodePool[] {
  return properties.agentPoolProfiles ?? [];
}

/** The version that the control plane has now, which an upgrade that runs has not reached yet. */
export function versionOf({ properties }: ArmCluster): string {
  const { currentKubernetesVersion, kubernetesVersion } = properties;
  return currentKubernetesVersion ?? kubernetesVersion ?? '';
}

/** The version that the nodes of a pool have now. */
export function poolVersionOf(pool: ArmNodePool): string {
  return pool.currentOrchestratorVersion ?? pool.orchestratorVersion ?? '';
}
