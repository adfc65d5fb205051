import { AwsSimulator, EksClusterSpec } from '../aws';
import {
  ClusterPlace,
  ControlledCloud,
  ControlledCluster,
} from './ControlledCloud';

/** AWS's console: places are account and region. */
export class ControlledAws implements ControlledCloud {
  constructor(private readonly aws: AwsSimulator) {}

  list(): ControlledCluster[] {
    return this.aws
      .listClusters()
      .map(({ accountId, region, name, status, version }) => ({
        cloud: 'aws' as const,
        account: accountId,
        place: region,
        name,
        state: status,
        version,
      }));
  }

  add({ account, place, name }: ClusterPlace, spec: Record<string, unknown>) {
    const written = spec as unknown as EksClusterSpec;
    this.aws.addCluster(account, { ...written, region: place, name });
  }

  change(
    { account, place, name }: ClusterPlace,
    changes: Record<string, unknown>,
  ) {
    this.aws.updateCluster(account, place, name, changes);
  }

  remove({ account, place, name }: ClusterPlace) {
    return this.aws.removeCluster(account, place, name);
  }

  changePool(
    { account, place, name }: ClusterPlace,
    pool: string,
    changes: Record<string, unknown>,
  ) {
    this.aws.updateNodegroup(account, place, name, pool, changes);
  }

  removePool(place: ClusterPlace, pool: string) {
    this.changePool(place, pool, { status: 'GONE' });
  }
}
