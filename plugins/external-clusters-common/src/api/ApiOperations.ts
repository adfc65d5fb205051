import { operations } from '../generated/openapi';

/**
 * The operations of the API by their id, with the types of what goes in and what comes out.
 *
 * @public
 */
export type ApiOperations = operations;
