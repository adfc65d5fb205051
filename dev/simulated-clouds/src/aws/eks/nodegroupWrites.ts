import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { EksCluster } from './EksCluster';
import { clusterOf, EksCall, EksOperation } from './EksCall';
import { EksNodegroup } from './EksNodegroup';
import { nodegroupBody } from './nodegroupBody';
import { CreateNodegroupInput, createNodegroupSchema } from './requestSchemas';
import { requireIdleCluster } from './requireIdle';
import { requireSizes } from './requireSizes';
import { updateNodegroupConfig } from './updateNodegroupConfig';
import { updateNodegroupVersion } from './updateNodegroupVersion';

/** Creating, changing and deleting node groups. */
export const nodegroupWrites: readonly EksOperation[] = [
  {
    name: 'CreateNodegroup',
    method: 'POST',
    path: '/clusters/{name}/node-groups',
    handle: createNodegroup,
  },
  {
    name: 'DeleteNodegroup',
    method: 'DELETE',
    path: '/clusters/{name}/node-groups/{nodegroupName}',
    handle: deleteNodegroup,
  },
  {
    name: 'UpdateNodegroupConfig',
    method: 'POST',
    path: '/clusters/{name}/node-groups/{nodegroupName}/update-config',
    handle: updateNodegroupConfig,
  },
  {
    name: 'UpdateNodegroupVersion',
    method: 'POST',
    path: '/clusters/{name}/node-groups/{nodegroupName}/update-version',
    handle: updateNodegroupVersion,
  },
];

function createNodegroup(call: EksCall) {
  const cluster = clusterOf(call);
  const input = createNodegroupSchema.parse(call.body);
  const { nodegroupName, clientRequestToken } = input;
  const existing = cluster.nodegroups.find(
    ({ spec }) => spec.name === nodegroupName,
  );
  if (existing) return repeatedCreate(cluster, existing, clientRequestToken);
  requireIdleCluster(cluster);
  const group = new EksNodegroup(
    {
      ...toSpec(input, cluster),
      phases: [
        { value: 'CREATING', milliseconds: call.timings.createNodegroup },
        { value: 'ACTIVE' },
      ],
    },
    cluster.clock,
    call.now,
  );
  group.clientRequestToken = clientRequestToken;
  cluster.addNodegroup(group);
  return { nodegroup: nodegroupBody(cluster, group) };
}

function repeatedCreate(
  cluster: EksCluster,
  group: EksNodegroup,
  token: string | undefined,
) {
  const isSame = token !== undefined && token === group.clientRequestToken;
  if (isSame) return { nodegroup: nodegroupBody(cluster, group) };
  const { name } = group.spec;
  throw AwsError.resourceInUse(
    `NodeGroup already exists with name ${name} and cluster name ${cluster.name}`,
    { clusterName: cluster.name, nodegroupName: name },
  );
}

/** Sizes that are not given are those of the API reference: 1, 2 and 2. */
function toSpec(
  input: CreateNodegroupInput,
  cluster: EksCluster,
): EksNodegroupSpec {
  const { nodegroupName, scalingConfig, launchTemplate, ...rest } = input;
  const { minSize = 1, maxSize = 2, desiredSize = 2 } = scalingConfig ?? {};
  requireSizes(cluster, nodegroupName, minSize, maxSize, desiredSize);
  return {
    ...rest,
    name: nodegroupName,
    min: minSize,
    max: maxSize,
    desired: desiredSize,
    launchTemplate: launchTemplate && {
      id: launchTemplate.id ?? 'lt-00000000000000000',
      name: launchTemplate.name ?? 'template',
      version: launchTemplate.version ?? '1',
    },
    version: input.version ?? cluster.spec.version,
  };
}

function deleteNodegroup(call: EksCall) {
  const cluster = clusterOf(call);
  const group = cluster.nodegroup(call.params.nodegroupName ?? '');
  if (cluster.updatesInProgress(group.spec.name).length > 0) {
    throw AwsError.resourceInUse(
      `Nodegroup ${group.spec.name} has an update in progress`,
      { clusterName: cluster.name, nodegroupName: group.spec.name },
    );
  }
  if (group.status !== 'DELETING') {
    group.run([
      { value: 'DELETING', milliseconds: call.timings.deleteNodegroup },
      { value: 'GONE' },
    ]);
  }
  return { nodegroup: nodegroupBody(cluster, group) };
}
