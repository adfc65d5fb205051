import { components } from '../generated/openapi';

/**
 * Something that a provider offers in a {@link FormField}.
 *
 * @public
 */
export type FormChoice = components['schemas']['FormChoice'];

/**
 * One field of a {@link Form}.
 *
 * @public
 */
export type FormField = components['schemas']['FormField'];

/**
 * Fields of a {@link Form} under one heading.
 *
 * @public
 */
export type FormSection = components['schemas']['FormSection'];

/**
 * What is wrong with one field.
 *
 * @public
 */
export type FieldProblem = components['schemas']['FieldProblem'];

/**
 * A form as a provider wants it filled in now, and what is wrong with what was entered.
 *
 * @public
 */
export type Form = components['schemas']['Form'];

/**
 * What was entered so far of a cluster that is to be made, and for whom.
 *
 * @public
 */
export type ClusterFormRequest = components['schemas']['ClusterFormRequest'];

/**
 * What was entered so far of a node pool that is to be made.
 *
 * @public
 */
export type NodePoolFormRequest = components['schemas']['NodePoolFormRequest'];
