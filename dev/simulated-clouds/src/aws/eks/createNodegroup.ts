import { AwsError } from '../AwsError';
import { EksNodegroupSpec } from '../EksClusterSpec';
import { checkNodegroup } from './checkNodegroup';
import { clusterOf, EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { EksNodegroup } from './EksNodegroup';
import { findLaunchTemplate } from './findLaunchTemplate';
import { toIssue } from './LaterFailure';
import { nodegroupBody } from './nodegroupBody';
import { CreateNodegroupInput, createNodegroupSchema } from './requestSchemas';
import { requireIdleCluster } from './requireIdle';
import { requireSizes } from './requireSizes';

const OWN_FAILURE = {
  code: 'AsgInstanceLaunchFailures',
  message: 'Could not launch instances: there is not sufficient capacity.',
};

/** Makes a node group that is CREATING for a while and then ACTIVE; its nodes become ready one after the other. */
export function createNodegroup(call: EksCall) {
  const cluster = clusterOf(call);
  const input = createNodegroupSchema.parse(call.body);
  const { nodegroupName, clientRequestToken } = input;
  const existing = cluster.nodegroups.find(
    ({ spec }) => spec.name === nodegroupName,
  );
  if (existing) return repeatedCreate(cluster, existing, input, call);
  const spec = toSpec(input, cluster, call);
  checkNodegroup(spec, cluster, call);
  requireIdleCluster(cluster);
  const group = start(spec, cluster, call);
  group.clientRequestToken = clientRequestToken;
  cluster.addNodegroup(group);
  return { nodegroup: nodegroupBody(cluster, group, call.offer) };
}

function start(
  spec: EksNodegroupSpec,
  cluster: EksCluster,
  { timings, failLater, now }: EksCall,
): EksNodegroup {
  const milliseconds = timings.createNodegroup;
  const phases = [
    { value: 'CREATING' as const, milliseconds },
    { value: failLater ? ('CREATE_FAILED' as const) : ('ACTIVE' as const) },
  ];
  const group = new EksNodegroup({ ...spec, phases }, cluster.clock, now);
  if (failLater) group.failure = toIssue(failLater, OWN_FAILURE, spec.name);
  else group.launch(0, milliseconds);
  return group;
}

function repeatedCreate(
  cluster: EksCluster,
  group: EksNodegroup,
  { clientRequestToken: token }: CreateNodegroupInput,
  { offer }: EksCall,
) {
  const isSame = token !== undefined && token === group.clientRequestToken;
  if (isSame) return { nodegroup: nodegroupBody(cluster, group, offer) };
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
  call: EksCall,
): EksNodegroupSpec {
  const { nodegroupName, scalingConfig, launchTemplate, ...rest } = input;
  const { minSize = 1, maxSize = 2, desiredSize = 2 } = scalingConfig ?? {};
  requireSizes(cluster, nodegroupName, minSize, maxSize, desiredSize);
  const fields = { clusterName: cluster.name, nodegroupName };
  const found =
    launchTemplate && findLaunchTemplate(call, launchTemplate, fields);
  return {
    ...rest,
    ...(found?.imageId && { amiType: 'CUSTOM', releaseVersion: found.imageId }),
    name: nodegroupName,
    min: minSize,
    max: maxSize,
    desired: desiredSize,
    launchTemplate: found?.template,
    version: input.version ?? cluster.spec.version,
  };
}
