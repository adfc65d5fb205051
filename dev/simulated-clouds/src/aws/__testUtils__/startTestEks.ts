import {
  DescribeClusterCommand,
  DescribeNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import { ACCOUNT, KEYS, REGION, startTestAws } from './startTestAws';

/** The world of `startTestAws` with the official client of a user who may do everything, and what its tests ask often. */
export async function startTestEks() {
  const world = await startTestAws();
  const eks = new EKSClient({
    endpoint: world.aws.url,
    region: REGION,
    credentials: KEYS.full,
    maxAttempts: 1,
  });
  return {
    world,
    eks,
    cluster: async (name: string) =>
      (await eks.send(new DescribeClusterCommand({ name }))).cluster,
    /** Of My_Cluster. */
    nodegroup: async (nodegroupName: string) => {
      const named = { clusterName: 'My_Cluster', nodegroupName };
      return (await eks.send(new DescribeNodegroupCommand(named))).nodegroup;
    },
    /** Subnets of the default VPC. */
    subnets: () =>
      world.aws.offer.defaultSubnets(ACCOUNT, REGION).map(({ id }) => id),
    /** Lets what the next call of an operation begins fail when it should be through. */
    failLater: (operation: string, reason: object) =>
      world.faults.add({
        operation: `aws.eks.${operation}`,
        times: 1,
        effect: { kind: 'failLater', ...reason },
      }),
    close: async () => {
      eks.destroy();
      await world.close();
    },
  };
}

export type EksBench = Awaited<ReturnType<typeof startTestEks>>;
