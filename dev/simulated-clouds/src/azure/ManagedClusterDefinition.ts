import { z } from 'zod';

const agentPoolSchema = z.looseObject({
  name: z.string(),
  count: z.number().int().min(0).max(1000).optional(),
  vmSize: z.string().optional(),
  mode: z.string().optional(),
  osType: z.string().optional(),
  orchestratorVersion: z.string().nullish(),
  enableAutoScaling: z.boolean().nullish(),
  minCount: z.number().int().nullish(),
  maxCount: z.number().int().nullish(),
  availabilityZones: z.array(z.string()).nullish(),
  nodeLabels: z.record(z.string(), z.string()).nullish(),
  /** `key=value:NoSchedule` */
  nodeTaints: z.array(z.string()).nullish(),
});

const propertiesSchema = z.looseObject({
  kubernetesVersion: z.string().optional(),
  dnsPrefix: z.string().nullish(),
  servicePrincipalProfile: z.looseObject({ clientId: z.string() }).nullish(),
  agentPoolProfiles: z.array(agentPoolSchema).optional(),
  disableLocalAccounts: z.boolean().nullish(),
  aadProfile: z
    .looseObject({
      managed: z.boolean().nullish(),
      enableAzureRBAC: z.boolean().nullish(),
      tenantID: z.string().nullish(),
    })
    .nullish(),
});

/** The part of a managed cluster's ARM body that a client may write; unknown properties are kept as they are. */
export const managedClusterSchema = z.looseObject({
  location: z.string(),
  tags: z.record(z.string(), z.string()).nullish(),
  sku: z.looseObject({ name: z.string(), tier: z.string() }).nullish(),
  identity: z.looseObject({ type: z.string() }).nullish(),
  properties: propertiesSchema,
});

/** The body of an agent pool as its own ARM resource. */
export const agentPoolResourceSchema = z.looseObject({
  properties: agentPoolSchema.omit({ name: true }).loose(),
});

export type ManagedClusterDefinition = z.infer<typeof managedClusterSchema>;
export type AgentPoolDefinition = z.infer<typeof agentPoolSchema>;
