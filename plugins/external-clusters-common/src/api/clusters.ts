import { components } from '../generated/openapi';

/**
 * How a cluster came to the portal; it decides what is allowed.
 *
 * @public
 */
export type Origin = components['schemas']['Origin'];

/**
 * The state of a cluster or a node pool, in the same words for all providers.
 *
 * @public
 */
export type ClusterState = components['schemas']['ClusterState'];

/**
 * What a list of clusters can be sorted by.
 *
 * @public
 */
export type ClusterSort = components['schemas']['ClusterSort'];

/**
 * Whether the cloud, or the cluster itself, could be asked; never mixed with the state of the cluster.
 *
 * @public
 */
export type AccessStatus = components['schemas']['AccessStatus'];

/**
 * An {@link AccessStatus} with its reason in at most 300 characters, and since when. Epoch milliseconds.
 *
 * @public
 */
export type Access = components['schemas']['Access'];

/**
 * What a {@link Condition} is about.
 *
 * @public
 */
export type ConditionType = components['schemas']['ConditionType'];

/**
 * A condition of a cluster, in the shape that Kubernetes uses.
 *
 * @public
 */
export type Condition = components['schemas']['Condition'];

/**
 * Ready nodes and all nodes. A number that was not read yet is absent, and `why` says why.
 *
 * @public
 */
export type NodeCount = components['schemas']['NodeCount'];

/**
 * Nodes of one kind: an agent pool of AKS, a managed node group of EKS, a node pool of GKE.
 *
 * @public
 */
export type NodePool = components['schemas']['NodePool'];

/**
 * One fact in the words of the provider, with its label.
 *
 * @public
 */
export type Fact = components['schemas']['Fact'];

/**
 * Facts in the words of the provider, under one heading.
 *
 * @public
 */
export type FactGroup = components['schemas']['FactGroup'];

/**
 * What can be done with a registered cluster.
 *
 * @public
 */
export type ClusterAction = components['schemas']['ClusterAction'];

/**
 * Whether something is allowed and, where it is not, why.
 *
 * @public
 */
export type ActionRule = components['schemas']['ActionRule'];

/**
 * What the caller may do with a cluster.
 *
 * @public
 */
export type AllowedActions = components['schemas']['AllowedActions'];

/**
 * A registered cluster as lists show it. Times are epoch milliseconds.
 *
 * @public
 */
export type ExternalClusterSummary =
  components['schemas']['ExternalClusterSummary'];

/**
 * A registered cluster with everything that is known of it. Times are epoch milliseconds.
 *
 * @public
 */
export type ExternalCluster = components['schemas']['ExternalCluster'];

/**
 * One page of clusters, and how many there are on all pages.
 *
 * @public
 */
export type ClusterPage = components['schemas']['ClusterPage'];

/**
 * A value that clusters have, and how many have it.
 *
 * @public
 */
export type FacetValue = components['schemas']['FacetValue'];

/**
 * The clusters that the caller may see, in numbers.
 *
 * @public
 */
export type Fleet = components['schemas']['Fleet'];

/**
 * What is to be changed of a registration; what is absent stays. With a revision that is no longer the newest it is refused.
 *
 * @public
 */
export type RegistrationChange = components['schemas']['RegistrationChange'];
