import type {
  CreateClusterCommandInput,
  CreateNodegroupCommandInput,
  UpdateClusterVersionCommandInput,
  UpdateNodegroupConfigCommandInput,
  UpdateNodegroupVersionCommandInput,
} from '@aws-sdk/client-eks';
import type { EksRegions } from './EksClient';

/** What EKS makes a cluster of. */
export type EksClusterRequest = CreateClusterCommandInput;

/** What EKS makes a node group of. */
export type EksNodegroupRequest = CreateNodegroupCommandInput;

/** What EKS changes of a node group. */
export type EksNodegroupChange = UpdateNodegroupConfigCommandInput;
export type EksNodegroupUpgrade = UpdateNodegroupVersionCommandInput;

/**
 * The writes of the EKS API, for one account, each with the client token that it is given. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`. Nothing is sent twice. Those that start an update answer
 * its id.
 */
export class EksWriteClient {
  constructor(private readonly regions: EksRegions) {}

  async createCluster(
    region: string,
    request: EksClusterRequest,
    signal: AbortSignal,
  ): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().CreateClusterCommand)(request);
    await client.send(command, { abortSignal: signal });
  }

  async deleteCluster(
    region: string,
    name: string,
    signal: AbortSignal,
  ): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().DeleteClusterCommand)({ name });
    await client.send(command, { abortSignal: signal });
  }

  async updateClusterVersion(
    region: string,
    request: UpdateClusterVersionCommandInput,
    signal: AbortSignal,
  ): Promise<string> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().UpdateClusterVersionCommand)(request);
    return updateIdOf(await client.send(command, { abortSignal: signal }));
  }

  async createNodegroup(
    region: string,
    request: EksNodegroupRequest,
    signal: AbortSignal,
  ): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().CreateNodegroupCommand)(request);
    await client.send(command, { abortSignal: signal });
  }

  async updateNodegroupConfig(
    region: string,
    request: EksNodegroupChange,
    signal: AbortSignal,
  ): Promise<string> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().UpdateNodegroupConfigCommand)(request);
    return updateIdOf(await client.send(command, { abortSignal: signal }));
  }

  async updateNodegroupVersion(
    region: string,
    request: EksNodegroupUpgrade,
    signal: AbortSignal,
  ): Promise<string> {
    const client = await this.regions.connect(region, signal);
    const command = new (loadSdk().UpdateNodegroupVersionCommand)(request);
    return updateIdOf(await client.send(command, { abortSignal: signal }));
  }

  async deleteNodegroup(
    region: string,
    clusterName: string,
    nodegroupName: string,
    signal: AbortSignal,
  ): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const named = { clusterName, nodegroupName };
    const command = new (loadSdk().DeleteNodegroupCommand)(named);
    await client.send(command, { abortSignal: signal });
  }

  async deleteFargateProfile(
    region: string,
    clusterName: string,
    fargateProfileName: string,
    signal: AbortSignal,
  ): Promise<void> {
    const client = await this.regions.connect(region, signal);
    const named = { clusterName, fargateProfileName };
    const command = new (loadSdk().DeleteFargateProfileCommand)(named);
    await client.send(command, { abortSignal: signal });
  }
}

function updateIdOf({ update }: { update?: { id?: string } }): string {
  if (!update?.id) throw new Error('The update has no id');
  return update.id;
}

// Loaded when it is needed and not at the top: it must not cost anything when the portal starts.
function loadSdk() {
  return require('@aws-sdk/client-eks') as typeof import('@aws-sdk/client-eks');
}
