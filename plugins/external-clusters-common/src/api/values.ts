import * as generated from '../generated/openapi';
import { AccountGrant } from './accounts';
import {
  AccessStatus,
  ClusterAction,
  ClusterSort,
  ClusterState,
  ConditionType,
  Origin,
} from './clusters';
import { EventType, NodeSort, NodeStatus } from './inside';
import { OperationKind, OperationState } from './operations';
import { RightsFeature } from './rights';

/**
 * All origins.
 *
 * @public
 */
export const originValues: readonly Origin[] = generated.originValues;

/**
 * All states.
 *
 * @public
 */
export const clusterStateValues: readonly ClusterState[] =
  generated.clusterStateValues;

/**
 * All that lists of clusters can be sorted by.
 *
 * @public
 */
export const clusterSortValues: readonly ClusterSort[] =
  generated.clusterSortValues;

/**
 * All that access can be.
 *
 * @public
 */
export const accessStatusValues: readonly AccessStatus[] =
  generated.accessStatusValues;

/**
 * All types of conditions.
 *
 * @public
 */
export const conditionTypeValues: readonly ConditionType[] =
  generated.conditionTypeValues;

/**
 * All actions.
 *
 * @public
 */
export const clusterActionValues: readonly ClusterAction[] =
  generated.clusterActionValues;

/**
 * All that an account may be used for.
 *
 * @public
 */
export const accountGrantValues: readonly AccountGrant[] =
  generated.accountGrantValues;

/**
 * All kinds of operations.
 *
 * @public
 */
export const operationKindValues: readonly OperationKind[] =
  generated.operationKindValues;

/**
 * All states of operations.
 *
 * @public
 */
export const operationStateValues: readonly OperationState[] =
  generated.operationStateValues;

/**
 * All that a node can be.
 *
 * @public
 */
export const nodeStatusValues: readonly NodeStatus[] =
  generated.nodeStatusValues;

/**
 * All that lists of nodes can be sorted by.
 *
 * @public
 */
export const nodeSortValues: readonly NodeSort[] = generated.nodeSortValues;

/**
 * All types of events.
 *
 * @public
 */
export const eventTypeValues: readonly EventType[] = generated.eventTypeValues;

/**
 * All features that need rights, in the order in which they are shown.
 *
 * @public
 */
export const rightsFeatureValues: readonly RightsFeature[] =
  generated.rightsFeatureValues;
