export {
  CredentialsUnavailableError,
  type CredentialsUnavailableReason,
} from './CredentialsUnavailableError';
export { DatabaseSecretStore } from './DatabaseSecretStore';
export { ExternalIds } from './ExternalIds';
export { KeyRing, type EncryptionKey } from './KeyRing';
export { SecretRotation, type RotationResult } from './SecretRotation';
export {
  type SecretContext,
  type SecretOptions,
  type SecretStore,
  type SecretStoreHealth,
} from './SecretStore';
