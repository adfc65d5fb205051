import { Deletion } from 'backstage-plugin-external-clusters-common';
import { Viewer } from '../clusters/Viewer';
import { ClusterRecord, RegistrationRecord } from '../database/records';

const OTHERS =
  'Other owners list this cluster too, so only an admin may delete it. It leaves the portal for them as well.';

/** What would go with a cluster, from what is known of it: the cloud is not asked. */
export function describeDeletion(
  cluster: ClusterRecord,
  registrations: RegistrationRecord[],
  viewer: Viewer,
): Deletion {
  const others = registrations.filter(({ id }) => id !== cluster.id);
  return {
    nodePools: cluster.nodePools ?? [],
    nodes: cluster.nodes,
    // Who sees only their own clusters learns that there are others, not whose they are.
    otherRegistrations: viewer.seesAll ? others.map(({ owner }) => owner) : [],
    consequences: [
      'Everything that runs in the cluster ends, and what is stored only there is lost.',
      'Disks, addresses and load balancers that were made for its workloads may stay in the cloud, and go on costing.',
      ...(others.length > 0 ? [OTHERS] : []),
      'It cannot be undone.',
    ],
  };
}
