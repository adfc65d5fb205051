import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { AwsCalls } from './AwsCalls';
import {
  EksChangeClient,
  RawEksFargateProfile,
  RawEksUpdate,
  RawEksVersion,
} from './EksChangeClient';
import { EksRef } from './EksRef';

const VERSIONS = {
  action: 'list the versions of Kubernetes',
  right: 'eks:DescribeClusterVersions',
};
const LIST_UPDATES = { action: 'list the updates', right: 'eks:ListUpdates' };
const READ_UPDATE = { action: 'read an update', right: 'eks:DescribeUpdate' };
const LIST_PROFILES = {
  action: 'list the Fargate profiles',
  right: 'eks:ListFargateProfiles',
};
const READ_PROFILE = {
  action: 'read a Fargate profile',
  right: 'eks:DescribeFargateProfile',
};

/** The reads of one account that only changing clusters needs. Throws `ProviderError`. */
export class EksChangeCalls {
  constructor(
    private readonly calls: AwsCalls,
    private readonly client: EksChangeClient,
  ) {}

  versions(region: string, options: CallOptions): Promise<RawEksVersion[]> {
    return this.calls.call(VERSIONS, options, () =>
      this.client.describeVersions(region, options),
    );
  }

  /** Of the cluster itself, or of one of its node groups. */
  listUpdates(
    { region, name }: EksRef,
    nodePool: string | undefined,
    options: CallOptions,
  ): Promise<string[]> {
    return this.calls.call(LIST_UPDATES, options, () =>
      this.client.listUpdates(region, name, nodePool, options),
    );
  }

  describeUpdate(
    { region, name }: EksRef,
    update: { updateId: string; nodegroupName: string | undefined },
    options: CallOptions,
  ): Promise<RawEksUpdate> {
    return this.calls.call(READ_UPDATE, options, signal =>
      this.client.describeUpdate(region, name, update, signal),
    );
  }

  listFargateProfiles(
    { region, name }: EksRef,
    options: CallOptions,
  ): Promise<string[]> {
    return this.calls.call(LIST_PROFILES, options, () =>
      this.client.listFargateProfiles(region, name, options),
    );
  }

  describeFargateProfile(
    { region, name }: EksRef,
    profile: string,
    options: CallOptions,
  ): Promise<RawEksFargateProfile> {
    return this.calls.call(READ_PROFILE, options, signal =>
      this.client.describeFargateProfile(region, name, profile, signal),
    );
  }
}
