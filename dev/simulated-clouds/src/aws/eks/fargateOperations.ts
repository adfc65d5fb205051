import { partitionOf } from '../arn';
import { AwsError } from '../AwsError';
import { clusterOf, EksCall, EksOperation } from './EksCall';
import { EksCluster } from './EksCluster';
import { EksFargateProfile } from './EksFargateProfile';
import { paged } from './readOperations';

/** Reading and deleting Fargate profiles. */
export const fargateOperations: readonly EksOperation[] = [
  {
    name: 'ListFargateProfiles',
    method: 'GET',
    path: '/clusters/{name}/fargate-profiles',
    handle: call => {
      const names = clusterOf(call).fargateProfiles.map(({ name }) => name);
      const { page, nextToken } = paged(names, call);
      return { fargateProfileNames: page, nextToken };
    },
  },
  {
    name: 'DescribeFargateProfile',
    method: 'GET',
    path: '/clusters/{name}/fargate-profiles/{profileName}',
    handle: call => {
      const cluster = clusterOf(call);
      const profile = profileOf(cluster, call);
      return { fargateProfile: profileBody(cluster, profile) };
    },
  },
  {
    name: 'DeleteFargateProfile',
    method: 'DELETE',
    path: '/clusters/{name}/fargate-profiles/{profileName}',
    handle: deleteProfile,
  },
];

/** EKS deletes one profile of a cluster at a time. */
function deleteProfile(call: EksCall) {
  const cluster = clusterOf(call);
  const profile = profileOf(cluster, call);
  const busy = cluster.fargateProfiles.find(
    ({ status }) => status === 'DELETING',
  );
  if (busy) {
    throw AwsError.resourceInUse(
      `Cannot delete Fargate Profile ${profile.name} because cluster ${cluster.name} currently has Fargate profile ${busy.name} in status DELETING`,
      { clusterName: cluster.name },
    );
  }
  profile.run([
    { value: 'DELETING', milliseconds: call.timings.deleteFargateProfile },
    { value: 'GONE' },
  ]);
  return { fargateProfile: profileBody(cluster, profile) };
}

function profileOf(cluster: EksCluster, { params }: EksCall) {
  const name = params.profileName ?? '';
  const profile = cluster.fargateProfiles.find(each => each.name === name);
  if (profile) return profile;
  throw AwsError.resourceNotFound(
    `No Fargate Profile found with name: ${name}.`,
    { clusterName: cluster.name, fargateProfileName: name },
  );
}

function profileBody(
  { name: clusterName, accountId, spec }: EksCluster,
  { name, status, createdAt }: EksFargateProfile,
) {
  const partition = partitionOf(spec.region);
  return {
    fargateProfileName: name,
    fargateProfileArn: `arn:${partition}:eks:${spec.region}:${accountId}:fargateprofile/${clusterName}/${name}`,
    clusterName,
    status,
    createdAt: createdAt / 1000,
    selectors: [{ namespace: name }],
  };
}
