import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { AwsCalls } from './AwsCalls';
import { EksRef } from './EksRef';
import {
  EksClusterRequest,
  EksNodegroupChange,
  EksNodegroupRequest,
  EksNodegroupUpgrade,
  EksWriteClient,
} from './EksWriteClient';

const CREATE = {
  action: 'create the cluster',
  right: 'eks:CreateCluster, eks:TagResource or iam:PassRole',
};
const DELETE = { action: 'delete the cluster', right: 'eks:DeleteCluster' };
const UPGRADE = {
  action: 'upgrade the control plane',
  right: 'eks:UpdateClusterVersion',
};
const CREATE_POOL = {
  action: 'create the node group',
  // AWS asks for the others in the name of the caller, and does not say in a code which of them is missing.
  right:
    'eks:CreateNodegroup, eks:TagResource, iam:PassRole, iam:GetRole, iam:ListAttachedRolePolicies or ec2:DescribeSubnets',
};
const CHANGE_POOL = {
  action: 'change the node group',
  right: 'eks:UpdateNodegroupConfig',
};
const UPGRADE_POOL = {
  action: 'upgrade the node group',
  right: 'eks:UpdateNodegroupVersion',
};
const DELETE_POOL = {
  action: 'delete the node group',
  right: 'eks:DeleteNodegroup',
};
const DELETE_PROFILE = {
  action: 'delete the Fargate profile',
  right: 'eks:DeleteFargateProfile',
};

/** A node group of a cluster, and the client token of what is done with it. */
export interface NodegroupTarget {
  ref: EksRef;
  nodePool: string;
  token: string;
}

/** The writes of one account, none sent twice. Throws `ProviderError`; those that start an update answer its id. */
export class EksWriteCalls {
  constructor(
    private readonly calls: AwsCalls,
    private readonly client: EksWriteClient,
  ) {}

  createCluster(
    { region }: EksRef,
    request: EksClusterRequest,
    options: CallOptions,
  ): Promise<void> {
    return this.calls.call(CREATE, options, signal =>
      this.client.createCluster(region, request, signal),
    );
  }

  deleteCluster({ region, name }: EksRef, options: CallOptions): Promise<void> {
    return this.calls.call(DELETE, options, signal =>
      this.client.deleteCluster(region, name, signal),
    );
  }

  upgradeCluster(
    { region, name }: EksRef,
    { version, token }: { version: string; token: string },
    options: CallOptions,
  ): Promise<string> {
    const request = { name, version, clientRequestToken: token };
    return this.calls.call(UPGRADE, options, signal =>
      this.client.updateClusterVersion(region, request, signal),
    );
  }

  createNodegroup(
    { region }: EksRef,
    request: EksNodegroupRequest,
    options: CallOptions,
  ): Promise<void> {
    return this.calls.call(CREATE_POOL, options, signal =>
      this.client.createNodegroup(region, request, signal),
    );
  }

  changeNodegroup(
    target: NodegroupTarget,
    change: Omit<EksNodegroupChange, 'clusterName' | 'nodegroupName'>,
    options: CallOptions,
  ): Promise<string> {
    const request = { ...namesOf(target), ...change };
    return this.calls.call(CHANGE_POOL, options, signal =>
      this.client.updateNodegroupConfig(target.ref.region, request, signal),
    );
  }

  upgradeNodegroup(
    target: NodegroupTarget,
    to: Pick<EksNodegroupUpgrade, 'version' | 'launchTemplate'>,
    options: CallOptions,
  ): Promise<string> {
    const request = { ...namesOf(target), ...to };
    return this.calls.call(UPGRADE_POOL, options, signal =>
      this.client.updateNodegroupVersion(target.ref.region, request, signal),
    );
  }

  deleteNodegroup(
    { region, name }: EksRef,
    nodePool: string,
    options: CallOptions,
  ): Promise<void> {
    return this.calls.call(DELETE_POOL, options, signal =>
      this.client.deleteNodegroup(region, name, nodePool, signal),
    );
  }

  deleteFargateProfile(
    { region, name }: EksRef,
    profile: string,
    options: CallOptions,
  ): Promise<void> {
    return this.calls.call(DELETE_PROFILE, options, signal =>
      this.client.deleteFargateProfile(region, name, profile, signal),
    );
  }
}

function namesOf({ ref, nodePool, token }: NodegroupTarget) {
  return {
    clusterName: ref.name,
    nodegroupName: nodePool,
    clientRequestToken: token,
  };
}
