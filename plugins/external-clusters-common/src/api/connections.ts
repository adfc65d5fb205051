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
 * Whose identity a kubeconfig signs in with: the person's own, or for a short while the portal's.
 *
 * @public
 */
export type KubeconfigSignIn = components['schemas']['KubeconfigSignIn'];

/**
 * Which kubeconfig somebody wants.
 *
 * @public
 */
export type KubeconfigRequest = components['schemas']['KubeconfigRequest'];

/**
 * A kubeconfig for a person, with what they have to know of it. Epoch milliseconds.
 *
 * @public
 */
export type KubeconfigDownload = components['schemas']['KubeconfigDownload'];

/**
 * A cluster that is to be registered by its kubeconfig.
 *
 * @public
 */
export type ConnectRequest = components['schemas']['ConnectRequest'];
