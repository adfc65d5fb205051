import { RightsFeature } from 'backstage-plugin-external-clusters-common';
import { CloudRight } from '../shared/rights';

/** A right of Google Cloud. */
export interface GkeRight extends CloudRight {
  /** It is one inside clusters, which their own RBAC may give as well. */
  isInside?: boolean;
  /** It is given on single service accounts, and never on a whole project by our roles. */
  ofServiceAccount?: boolean;
}

const CHANGING: readonly RightsFeature[] = [
  'Upgrade',
  'NodePools',
  'Create',
  'Delete',
];

/**
 * Looked for where no cluster can be asked itself. Metrics are not among them: their one right,
 * `container.thirdPartyObjects.list`, opens all custom resources of all clusters, so that a cluster's own RBAC gives them.
 */
const INSIDE = [
  'container.events.list',
  'container.namespaces.get',
  'container.nodes.list',
  'container.pods.list',
];

/**
 * All that the calls of this adapter need, and nothing else: the roles are made of it.
 * Source: "IAM permissions" of the methods in the documentation of GKE's and Compute Engine's APIs.
 */
export const GKE_RIGHTS: readonly GkeRight[] = [
  { name: 'container.clusters.get', neededFor: ['View', 'Inside'] },
  { name: 'container.clusters.list', neededFor: ['View'] },
  ...INSIDE.map(
    (name): GkeRight => ({
      name,
      neededFor: [],
      helpsWith: ['Inside'],
      isInside: true,
    }),
  ),
  {
    name: 'compute.diskTypes.list',
    neededFor: [],
    helpsWith: ['NodePools', 'Create'],
  },
  {
    name: 'compute.machineTypes.list',
    neededFor: [],
    helpsWith: ['NodePools', 'Create'],
  },
  { name: 'container.clusters.update', neededFor: ['Upgrade', 'NodePools'] },
  { name: 'container.operations.get', neededFor: CHANGING },
  { name: 'container.operations.list', neededFor: CHANGING },
  { name: 'compute.networks.list', neededFor: [], helpsWith: ['Create'] },
  { name: 'compute.subnetworks.list', neededFor: [], helpsWith: ['Create'] },
  { name: 'compute.zones.list', neededFor: [], helpsWith: ['Create'] },
  { name: 'container.clusters.create', neededFor: ['Create'] },
  { name: 'container.clusters.delete', neededFor: ['Delete'] },
  {
    name: 'iam.serviceAccounts.actAs',
    neededFor: ['Create'],
    helpsWith: ['NodePools'],
    ofServiceAccount: true,
  },
];
