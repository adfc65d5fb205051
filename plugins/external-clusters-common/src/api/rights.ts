import { components } from '../generated/openapi';

/**
 * Something that a person wants to do, and that needs rights.
 *
 * @public
 */
export type RightsFeature = components['schemas']['RightsFeature'];

/**
 * Whether a right is there; `Unknown` where nobody could tell.
 *
 * @public
 */
export type RightState = components['schemas']['RightState'];

/**
 * Whose permission a right is.
 *
 * @public
 */
export type RightSystem = components['schemas']['RightSystem'];

/**
 * One permission and whether it is there, in the words of the cloud or of Kubernetes.
 *
 * @public
 */
export type RightCheck = components['schemas']['RightCheck'];

/**
 * What somebody who may grant rights does about a missing one.
 *
 * @public
 */
export type RightsMend = components['schemas']['RightsMend'];

/**
 * The rights of one feature, and how they can be mended.
 *
 * @public
 */
export type FeatureRights = components['schemas']['FeatureRights'];

/**
 * Which rights are there and which are missing, feature by feature. Epoch milliseconds.
 *
 * @public
 */
export type RightsReport = components['schemas']['RightsReport'];
