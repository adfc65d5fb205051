import { z } from 'zod';
import { AwsSimulator, EksClusterSpec } from '../aws';
import { awsOfferChanges } from './awsOfferChanges';
import {
  ClusterPlace,
  ControlledCloud,
  ControlledCluster,
} from './ControlledCloud';

const rights = z.union([
  z.enum(['full', 'read-only', 'none']),
  z.array(z.string()),
]);

const accessKeyChanges = z.strictObject({
  secretAccessKey: z.string().optional(),
  rights: rights.optional(),
});

const roleChanges = z.strictObject({
  externalId: z.string().optional(),
  rights: rights.optional(),
});

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

  /** An access key by its id, or a role by its name: its external id is what the trust policy asks for. */
  changePrincipal(
    account: string,
    principal: string,
    changes: Record<string, unknown>,
  ) {
    if (/^AKIA[A-Z0-9]{16}$/.test(principal)) {
      this.aws.updateAccessKey(principal, accessKeyChanges.parse(changes));
    } else {
      this.aws.updateRole(account, principal, roleChanges.parse(changes));
    }
  }

  /** Versions, networks, instance types and quotas of a region, each list as a whole. */
  changeOffer(account: string, changes: Record<string, unknown>) {
    const { region, ...offer } = awsOfferChanges.parse(changes);
    this.aws.changeOffer(account, region, offer);
  }
}
