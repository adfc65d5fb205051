import { AwsError } from '../AwsError';
import { EksClusterSpec } from '../EksClusterSpec';
import { clusterBody } from './clusterBody';
import { clusterConfigChange } from './clusterConfigChange';
import { DEFAULT_VERSION } from './clusterVersions';
import { EksCall } from './EksCall';
import { EksCluster } from './EksCluster';
import { requireOffered } from './minorVersion';
import { CreateClusterInput, createClusterSchema } from './requestSchemas';

const NAME = /^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/;

/** Makes a cluster that is CREATING for a while and then ACTIVE. */
export function createCluster(call: EksCall) {
  const { registry, principal, region, timings } = call;
  const input = createClusterSchema.parse(call.body);
  const { name, clientRequestToken } = input;
  const existing = registry.find(principal.accountId, region, name);
  if (existing) return repeatedCreate(existing, clientRequestToken);
  checkCreate(input, call.now);
  const cluster = registry.add(principal.accountId, {
    ...toSpec(input, region),
    phases: [
      { value: 'CREATING', milliseconds: timings.createCluster },
      { value: 'ACTIVE' },
    ],
  });
  cluster.clientRequestToken = clientRequestToken;
  return { cluster: clusterBody(cluster, undefined) };
}

/** The same request once more answers the same cluster; another one for a taken name is refused. */
function repeatedCreate(cluster: EksCluster, token: string | undefined) {
  const isSame = token !== undefined && token === cluster.clientRequestToken;
  if (isSame) return { cluster: clusterBody(cluster, undefined) };
  throw AwsError.resourceInUse(
    `Cluster already exists with name: ${cluster.name}`,
    { clusterName: cluster.name },
  );
}

function checkCreate(input: CreateClusterInput, now: number) {
  if (!NAME.test(input.name)) {
    throw AwsError.invalidParameter(
      'The cluster name can contain only alphanumeric characters, hyphens and underscores. It must start with an alphanumeric character and be at most 100 characters long.',
      { clusterName: input.name },
    );
  }
  requireOffered(input.version ?? DEFAULT_VERSION, now);
  if ((input.resourcesVpcConfig.subnetIds ?? []).length < 2) {
    throw AwsError.invalidParameter(
      'Subnets specified must be in at least two different AZs',
      { clusterName: input.name },
    );
  }
}

function toSpec(input: CreateClusterInput, region: string): EksClusterSpec {
  const { name, roleArn, tags, deletionProtection } = input;
  return {
    ...clusterConfigChange(input, []).change,
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
