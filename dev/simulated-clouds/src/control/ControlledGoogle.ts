import { z } from 'zod';
import { GkeClusterSpec, GoogleSimulator } from '../google';
import { googleOfferChanges } from './googleOfferChanges';
import {
  ClusterPlace,
  ControlledCloud,
  ControlledCluster,
} from './ControlledCloud';

const principalChanges = z.strictObject({
  rights: z.union([z.enum(['full', 'view', 'none']), z.array(z.string())]),
});

/** Google's console: places are project and location. */
export class ControlledGoogle implements ControlledCloud {
  constructor(private readonly google: GoogleSimulator) {}

  list(): ControlledCluster[] {
    return this.google.projectIds().flatMap(project =>
      this.google.listClusters(project).map(cluster => ({
        cloud: 'google' as const,
        account: project,
        place: cluster.location ?? '',
        name: cluster.name ?? '',
        state: String(cluster.status),
        version: cluster.currentMasterVersion ?? '',
      })),
    );
  }

  add({ account, place, name }: ClusterPlace, spec: Record<string, unknown>) {
    const written = spec as unknown as GkeClusterSpec;
    this.google.addCluster(account, { ...written, location: place, name });
  }

  change(
    { account, place, name }: ClusterPlace,
    changes: Record<string, unknown>,
  ) {
    this.google.updateCluster(account, place, name, changes);
  }

  remove({ account, place, name }: ClusterPlace) {
    return this.google.removeCluster(account, place, name);
  }

  changePool(
    { account, place, name }: ClusterPlace,
    pool: string,
    changes: Record<string, unknown>,
  ) {
    this.google.updateNodePool(account, place, name, pool, changes);
  }

  removePool({ account, place, name }: ClusterPlace, pool: string) {
    this.google.removeNodePool(account, place, name, pool);
  }

  /** A service account by its e-mail. */
  changePrincipal(
    account: string,
    principal: string,
    changes: Record<string, unknown>,
  ) {
    const { rights } = principalChanges.parse(changes);
    this.google.setRights(account, principal, rights);
  }

  changeOffer(account: string, changes: Record<string, unknown>) {
    this.google.changeOffer(account, googleOfferChanges.parse(changes));
  }
}
