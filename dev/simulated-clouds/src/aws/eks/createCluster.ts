import { Phase } from '../../core';
import { clusterArn } from '../arn';
import { AwsError } from '../AwsError';
import { EksClusterSpec, EksClusterStatus } from '../EksClusterSpec';
import { clusterBody } from './clusterBody';
import { clusterConfigChange } from './clusterConfigChange';
import { DEFAULT_VERSION } from './clusterVersions';
import { EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { toIssue } from './LaterFailure';
import { requireOffered } from './minorVersion';
import { CreateClusterInput, createClusterSchema } from './requestSchemas';
import { requireQuota } from './requireQuota';
import { requireRights, requireServiceRole } from './requireRole';
import { requireSubnets } from './requireSubnets';

const NAME = /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/;

const OWN_FAILURE = {
  code: 'InternalFailure',
  message: 'The control plane could not be created.',
};

/** Makes a cluster that is CREATING for a while and then ACTIVE. */
export function createCluster(call: EksCall) {
  const { registry, principal, region, failLater } = call;
  const input = createClusterSchema.parse(call.body);
  const { name, clientRequestToken } = input;
  const existing = registry.find(principal.accountId, region, name);
  if (existing) return repeatedCreate(existing, clientRequestToken, call);
  checkCreate(input, call);
  const cluster = registry.add(principal.accountId, {
    ...toSpec(input, region),
    phases: phasesOf(call),
  });
  cluster.clientRequestToken = clientRequestToken;
  if (failLater) cluster.failure = toIssue(failLater, OWN_FAILURE, name);
  return { cluster: clusterBody(cluster, undefined, call.offer) };
}

function phasesOf({ timings, failLater }: EksCall): Phase<EksClusterStatus>[] {
  return [
    { value: 'CREATING', milliseconds: timings.createCluster },
    { value: failLater ? 'FAILED' : 'ACTIVE' },
  ];
}

/** The same request once more answers the same cluster; another one for a taken name is refused. */
function repeatedCreate(
  cluster: EksCluster,
  token: string | undefined,
  { offer }: EksCall,
) {
  const isSame = token !== undefined && token === cluster.clientRequestToken;
  if (isSame) return { cluster: clusterBody(cluster, undefined, offer) };
  throw AwsError.resourceInUse(
    `Cluster already exists with name: ${cluster.name}`,
    { clusterName: cluster.name },
  );
}

function checkCreate(input: CreateClusterInput, call: EksCall) {
  const { name, roleArn } = input;
  const fields = { clusterName: name };
  if (!NAME.test(name)) {
    throw AwsError.invalidParameter(
      'The cluster name can contain only alphanumeric characters, hyphens and underscores. It must start with an alphanumeric character and be at most 100 characters long.',
      fields,
    );
  }
  const arn = clusterArn(call.principal.accountId, call.region, name);
  requireRights(call, ['iam:PassRole'], roleArn);
  if (input.tags) requireRights(call, ['eks:TagResource'], arn);
  requireOffered(input.version ?? DEFAULT_VERSION, call.offer, call.now);
  requireServiceRole(call, roleArn, 'eks.amazonaws.com', fields);
  checkNetwork(input, call, fields);
  const { accountId } = call.principal;
  const count = call.registry.list(accountId, call.region).length;
  const { clustersPerRegion } = call.offer.quotas(accountId);
  requireQuota('Cluster', count + 1, clustersPerRegion, fields);
}

function checkNetwork(
  { resourcesVpcConfig: config }: CreateClusterInput,
  call: EksCall,
  fields: Record<string, string>,
) {
  const { vpc, subnets } = requireSubnets(call, config.subnetIds ?? [], fields);
  if (new Set(subnets.map(({ zone }) => zone)).size < 2) {
    const message = 'Subnets specified must be in at least two different AZs';
    throw AwsError.invalidParameter(message, fields);
  }
  const foreign = config.securityGroupIds?.find(
    id => !vpc.securityGroups.some(group => group.id === id),
  );
  if (foreign !== undefined) {
    const message = `Security group(s) [${foreign}] are not in the same VPC as the subnets.`;
    throw AwsError.invalidParameter(message, fields);
  }
  const { endpointPublicAccess = true, endpointPrivateAccess } = config;
  if (!endpointPublicAccess && !endpointPrivateAccess) {
    const message =
      'Private and public endpoint access cannot be false at the same time.';
    throw AwsError.invalidParameter(message, fields);
  }
}

function toSpec(input: CreateClusterInput, region: string): EksClusterSpec {
  const { name, roleArn, tags, deletionProtection } = input;
  const { change } = clusterConfigChange(input, []);
  return {
    ...change,
    endpointPrivateAccess: change.endpointPrivateAccess ?? false,
    name,
    region,
    roleArn,
    tags,
    deletionProtection,
    version: input.version ?? DEFAULT_VERSION,
    encryptionKeyArn: input.encryptionConfig?.[0]?.provider.keyArn,
    nodegroups: [],
  };
}
