import type {
  ClusterVersionInformation,
  FargateProfile,
  Update,
} from '@aws-sdk/client-eks';
import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { collectPages } from '../shared/collectPages';
import type { EksRegions } from './EksClient';
import { toWholeList } from './toWholeList';

/** The EKS API's own object for a Kubernetes version. */
export type RawEksVersion = ClusterVersionInformation;

/** The EKS API's own object for a change of a cluster or node group. */
export type RawEksUpdate = Update;

/** The EKS API's own object for a Fargate profile. */
export type RawEksFargateProfile = FargateProfile;

const PAGE_SIZE = 100;

/**
 * The reads that only changing clusters needs, for one account. Loads the SDK on first use.
 *
 * Methods throw what the SDK throws, or `AssumeRoleFailure`.
 */
export class EksChangeClient {
  constructor(private readonly regions: EksRegions) {}

  /** The Kubernetes versions that EKS supports in a region. */
  async describeVersions(
    region: string,
    { signal, pace }: CallOptions,
  ): Promise<RawEksVersion[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateDescribeClusterVersions(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.clusterVersions),
        next: page.nextToken,
      }),
      pace,
    );
  }

  /** The ids of all updates of a cluster, or of one of its node groups. */
  async listUpdates(
    region: string,
    name: string,
    nodegroupName: string | undefined,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateListUpdates(
      { client, pageSize: PAGE_SIZE },
      { name, nodegroupName },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.updateIds),
        next: page.nextToken,
      }),
      pace,
    );
  }

  async describeUpdate(
    region: string,
    name: string,
    update: { updateId: string; nodegroupName: string | undefined },
    signal: AbortSignal,
  ): Promise<RawEksUpdate> {
    const client = await this.regions.connect(region, signal);
    const answer = await client.send(
      new (loadSdk().DescribeUpdateCommand)({ name, ...update }),
      { abortSignal: signal },
    );
    return answer.update ?? {};
  }

  /** The names of all Fargate profiles of a cluster. */
  async listFargateProfiles(
    region: string,
    clusterName: string,
    { signal, pace }: CallOptions,
  ): Promise<string[]> {
    const client = await this.regions.connect(region, signal);
    const pages = loadSdk().paginateListFargateProfiles(
      { client, pageSize: PAGE_SIZE },
      { clusterName },
      { abortSignal: signal },
    );
    return collectPages(
      pages,
      page => ({
        items: toWholeList(page.fargateProfileNames),
        next: page.nextToken,
      }),
      pace,
    );
  }

  async describeFargateProfile(
    region: string,
    clusterName: string,
    fargateProfileName: string,
    signal: AbortSignal,
  ): Promise<RawEksFargateProfile> {
    const client = await this.regions.connect(region, signal);
    const { DescribeFargateProfileCommand } = loadSdk();
    const { fargateProfile } = await client.send(
      new DescribeFargateProfileCommand({ clusterName, fargateProfileName }),
      { abortSignal: signal },
    );
    return fargateProfile ?? {};
  }
}

// Loaded when it is needed and not at the top: it must not cost anything when the portal starts.
function loadSdk() {
  return require('@aws-sdk/client-eks') as typeof import('@aws-sdk/client-eks');
}
