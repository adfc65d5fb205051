import { AwsError } from '../AwsError';
import { EksCall, EksOperation } from './EksCall';
import { tagResourceSchema } from './requestSchemas';

const CLUSTER_ARN =
  /^arn:[\w-]+:eks:(?<region>[\w-]+):(?<account>\d+):cluster\/(?<cluster>[^/]+)$/;
const NODEGROUP_ARN =
  /^arn:[\w-]+:eks:(?<region>[\w-]+):(?<account>\d+):nodegroup\/(?<cluster>[^/]+)\/(?<nodegroup>[^/]+)\/[\w-]+$/;

type Tags = Readonly<Record<string, string>>;

/** Tags of clusters and node groups, by ARN. */
export const tagOperations: readonly EksOperation[] = [
  {
    name: 'ListTagsForResource',
    method: 'GET',
    path: '/tags/{resourceArn}',
    handle: call => ({ tags: taggedBy(call).tags }),
  },
  {
    name: 'TagResource',
    method: 'POST',
    path: '/tags/{resourceArn}',
    handle: call => {
      const { tags, setTags } = taggedBy(call);
      setTags({ ...tags, ...tagResourceSchema.parse(call.body).tags });
      return {};
    },
  },
  {
    name: 'UntagResource',
    method: 'DELETE',
    path: '/tags/{resourceArn}',
    handle: call => {
      const { tags, setTags } = taggedBy(call);
      const removed = call.query.getAll('tagKeys');
      const kept = Object.entries(tags).filter(
        ([key]) => !removed.includes(key),
      );
      setTags(Object.fromEntries(kept));
      return {};
    },
  },
];

function taggedBy(call: EksCall): {
  tags: Tags;
  setTags(tags: Tags): void;
} {
  const { registry, principal, params } = call;
  const arn = params.resourceArn ?? '';
  const named = (CLUSTER_ARN.exec(arn) ?? NODEGROUP_ARN.exec(arn))?.groups;
  const cluster =
    named?.account === principal.accountId &&
    registry.find(named.account, named.region ?? '', named.cluster ?? '');
  if (!named || !cluster) {
    const message = `Resource was not found: ${arn}`;
    throw new AwsError(404, 'NotFoundException', message, {});
  }
  const tagged = named.nodegroup ? cluster.nodegroup(named.nodegroup) : cluster;
  return {
    tags: tagged.spec.tags ?? {},
    setTags: tags => tagged.change({ tags }),
  };
}
