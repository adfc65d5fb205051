import {
  CallOptions,
  ChangeStep,
  DeletionGuard,
} from 'backstage-plugin-external-clusters-node';
import { EksRef } from '../EksRef';
import { requireOurs, toClusterGuard } from './guards';
import { deletionProtected } from './refusals';
import { EditingCalls } from './StepContext';
import { ClusterGuard } from './stepInputs';
import { unlessNotFound } from './unlessNotFound';

/** Says how clusters will be deleted: what hangs on them first, in order. Throws `ProviderError`. */
export class DeletionPlans {
  constructor(private readonly calls: EditingCalls) {}

  /** A cluster that is gone already has only the last step, which finds that out. */
  async plan(
    ref: EksRef,
    deletionGuard: DeletionGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { region, name } = ref;
    const guard = toClusterGuard(deletionGuard);
    const last: ChangeStep = {
      action: 'DeleteCluster',
      title: `Delete the cluster ${name}`,
      input: { ...guard },
    };
    const cluster = await unlessNotFound(() =>
      this.calls.reads.describeCluster(region, name, options),
    );
    if (!cluster) return [last];
    requireOurs(cluster, guard);
    if (cluster.deletionProtection) throw deletionProtected();
    const [profiles, nodePools] = await Promise.all([
      this.profiles(ref, guard, options),
      this.nodePools(ref, guard, options),
    ]);
    return [...profiles, ...nodePools, last];
  }

  private async profiles(
    ref: EksRef,
    guard: ClusterGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const { changes } = this.calls;
    const names = await changes.listFargateProfiles(ref, options);
    return Promise.all(
      names.map(async profile => {
        const { createdAt } = await changes.describeFargateProfile(
          ref,
          profile,
          options,
        );
        return {
          action: 'DeleteNodePool' as const,
          title: `Delete the Fargate profile ${profile}`,
          input: {
            fargateProfile: profile,
            createdAt: createdAt?.getTime(),
            guard,
          },
        };
      }),
    );
  }

  private async nodePools(
    { region, name }: EksRef,
    guard: ClusterGuard,
    options: CallOptions,
  ): Promise<ChangeStep[]> {
    const groups = await this.calls.reads.nodegroups(region, name, options);
    return groups.map(({ nodegroupName = '', createdAt }) => ({
      action: 'DeleteNodePool' as const,
      title: `Delete the node pool ${nodegroupName}`,
      input: {
        nodePool: nodegroupName,
        createdAt: createdAt?.getTime(),
        guard,
      },
    }));
  }
}
