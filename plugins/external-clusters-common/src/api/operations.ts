import { components } from '../generated/openapi';

/**
 * What an operation does to a cluster.
 *
 * @public
 */
export type OperationKind = components['schemas']['OperationKind'];

/**
 * How far an operation is.
 *
 * @public
 */
export type OperationState = components['schemas']['OperationState'];

/**
 * One of the writes of an operation, with the wait until it is done.
 *
 * @public
 */
export type OperationStep = components['schemas']['OperationStep'];

/**
 * An operation in a few words.
 *
 * @public
 */
export type OperationSummary = components['schemas']['OperationSummary'];

/**
 * Something long that a user started. Times are epoch milliseconds.
 *
 * @public
 */
export type Operation = components['schemas']['Operation'];

/**
 * One page of operations, the latest first.
 *
 * @public
 */
export type OperationPage = components['schemas']['OperationPage'];
