import { components } from '../generated/openapi';

/**
 * One field of the form with which a credential of a provider is entered.
 *
 * @public
 */
export type AccountField = components['schemas']['AccountField'];

/**
 * What a provider can do.
 *
 * @public
 */
export type ProviderCapabilities =
  components['schemas']['ProviderCapabilities'];

/**
 * An installed provider, with the form for its credentials.
 *
 * @public
 */
export type Provider = components['schemas']['Provider'];

/**
 * What an account may be used for.
 *
 * @public
 */
export type AccountGrant = components['schemas']['AccountGrant'];

/**
 * An account with what is not secret of it. Times are epoch milliseconds.
 *
 * @public
 */
export type Account = components['schemas']['Account'];

/**
 * A credential that is to be checked, and the owner it would belong to.
 *
 * @public
 */
export type AccountSettingsInput =
  components['schemas']['AccountSettingsInput'];

/**
 * A credential that is to be stored under a name.
 *
 * @public
 */
export type AccountRequest = components['schemas']['AccountRequest'];

/**
 * Who the provider says that a credential belongs to, and when it ends. Epoch milliseconds.
 *
 * @public
 */
export type AccountVerification = components['schemas']['AccountVerification'];

/**
 * A cluster that an account sees, registered or not.
 *
 * @public
 */
export type DiscoveredCluster = components['schemas']['DiscoveredCluster'];

/**
 * The clusters that an account sees, and the locations that did not answer.
 *
 * @public
 */
export type Discovery = components['schemas']['Discovery'];

/**
 * The clusters of an account that are to be registered, and for which owner.
 *
 * @public
 */
export type ImportRequest = components['schemas']['ImportRequest'];

/**
 * What became of each cluster that was to be imported.
 *
 * @public
 */
export type ImportResult = components['schemas']['ImportResult'];
