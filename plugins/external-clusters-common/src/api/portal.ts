import { components } from '../generated/openapi';

/**
 * What this installation offers to the caller.
 *
 * @public
 */
export type Status = components['schemas']['Status'];

/**
 * Why a request was refused or failed: a stable code, words for people and the way out.
 *
 * @public
 */
export type Problem = components['schemas']['Problem'];
