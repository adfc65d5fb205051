import { components } from '../generated/openapi';

/**
 * How a node is; {@link ClusterNode.statusText} says it in plain words.
 *
 * @public
 */
export type NodeStatus = components['schemas']['NodeStatus'];

/**
 * What a list of nodes can be sorted by.
 *
 * @public
 */
export type NodeSort = components['schemas']['NodeSort'];

/**
 * A condition of a node, with whether it is as it should be.
 *
 * @public
 */
export type NodeCondition = components['schemas']['NodeCondition'];

/**
 * A taint of a node.
 *
 * @public
 */
export type NodeTaint = components['schemas']['NodeTaint'];

/**
 * What a node has: millicores, bytes and pods. What the cluster does not tell is absent.
 *
 * @public
 */
export type NodeResources = components['schemas']['NodeResources'];

/**
 * What is used now: millicores and bytes.
 *
 * @public
 */
export type NodeUsage = components['schemas']['NodeUsage'];

/**
 * A node of a cluster. All text is plain and bounded.
 *
 * @public
 */
export type ClusterNode = components['schemas']['ClusterNode'];

/**
 * Nodes of one pool, counted; without a name, those of no pool.
 *
 * @public
 */
export type NodePoolTotals = components['schemas']['NodePoolTotals'];

/**
 * Whether a cluster tells what it uses, and if not, why.
 *
 * @public
 */
export type MetricsAvailability = components['schemas']['MetricsAvailability'];

/**
 * One page of the nodes of a cluster, of those that were read.
 *
 * @public
 */
export type NodeList = components['schemas']['NodeList'];

/**
 * Used against allocatable; what is not known is absent.
 *
 * @public
 */
export type ResourceUsage = components['schemas']['ResourceUsage'];

/**
 * What the nodes of one pool use; without a name, those of no pool.
 *
 * @public
 */
export type NodePoolUsage = components['schemas']['NodePoolUsage'];

/**
 * A part of a cluster that could not be read, or not wholly.
 *
 * @public
 */
export type ReadProblem = components['schemas']['ReadProblem'];

/**
 * What a cluster uses.
 *
 * @public
 */
export type ClusterUsage = components['schemas']['ClusterUsage'];

/**
 * Whether an event is a warning.
 *
 * @public
 */
export type EventType = components['schemas']['EventType'];

/**
 * A Kubernetes event with all its repeats.
 *
 * @public
 */
export type ClusterEvent = components['schemas']['ClusterEvent'];

/**
 * Events of a cluster, the latest first.
 *
 * @public
 */
export type EventList = components['schemas']['EventList'];
