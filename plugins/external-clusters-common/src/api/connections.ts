import { components } from '../generated/openapi';

/**
 * A kubeconfig as text, and the context that is meant in it.
 *
 * @public
 */
export type KubeconfigInput = components['schemas']['KubeconfigInput'];

/**
 * What a kubeconfig says, without its secrets.
 *
 * @public
 */
export type KubeconfigInspection =
  components['schemas']['KubeconfigInspection'];

/**
 * One step of trying a kubeconfig.
 *
 * @public
 */
export type ConnectionTestStep = components['schemas']['ConnectionTestStep'];

/**
 * What trying a kubeconfig showed, step by step.
 *
 * @public
 */
export type ConnectionTest = components['schemas']['ConnectionTest'];

/**
 * A cluster that is to be registered by its kubeconfig.
 *
 * @public
 */
export type ConnectRequest = components['schemas']['ConnectRequest'];
