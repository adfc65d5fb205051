import { components } from '../generated/openapi';

/**
 * A Kubernetes taint of the nodes of a node pool.
 *
 * @public
 */
export type Taint = components['schemas']['Taint'];

/**
 * Limits between which a node pool is scaled.
 *
 * @public
 */
export type Autoscaling = components['schemas']['Autoscaling'];

/**
 * The editable part of a node pool; what is absent stays as it is.
 *
 * @public
 */
export type NodePoolEdit = components['schemas']['NodePoolEdit'];

/**
 * To bring the control plane to another version.
 *
 * @public
 */
export type UpgradeControlPlane = components['schemas']['UpgradeControlPlane'];

/**
 * To add a node pool.
 *
 * @public
 */
export type CreateNodePool = components['schemas']['CreateNodePool'];

/**
 * To edit a node pool.
 *
 * @public
 */
export type UpdateNodePool = components['schemas']['UpdateNodePool'];

/**
 * To bring a node pool to another version.
 *
 * @public
 */
export type UpgradeNodePool = components['schemas']['UpgradeNodePool'];

/**
 * To take a node pool away.
 *
 * @public
 */
export type DeleteNodePool = components['schemas']['DeleteNodePool'];

/**
 * To start or to stop a cluster.
 *
 * @public
 */
export type PowerChange = components['schemas']['PowerChange'];

/**
 * To delete a cluster in its cloud.
 *
 * @public
 */
export type DeleteCluster = components['schemas']['DeleteCluster'];

/**
 * One change of a cluster at its cloud provider; `seen` is what the person was shown of what it touches.
 *
 * @public
 */
export type ClusterChange = components['schemas']['ClusterChange'];

/**
 * A value that was changed in the cloud since the person looked.
 *
 * @public
 */
export type FieldDifference = components['schemas']['FieldDifference'];

/**
 * A version that a provider offers.
 *
 * @public
 */
export type UpgradeTarget = components['schemas']['UpgradeTarget'];

/**
 * Where a node pool can go.
 *
 * @public
 */
export type NodePoolUpgrade = components['schemas']['NodePoolUpgrade'];

/**
 * Where a cluster and its node pools can go now.
 *
 * @public
 */
export type UpgradeOffer = components['schemas']['UpgradeOffer'];

/**
 * A cluster that is to be made.
 *
 * @public
 */
export type CreateRequest = components['schemas']['CreateRequest'];

/**
 * A cluster that is being made, and the operation that does it.
 *
 * @public
 */
export type Creation = components['schemas']['Creation'];

/**
 * What goes with a cluster when it is deleted.
 *
 * @public
 */
export type Deletion = components['schemas']['Deletion'];

/**
 * The settings of an account with its new credential.
 *
 * @public
 */
export type CredentialReplacement =
  components['schemas']['CredentialReplacement'];
