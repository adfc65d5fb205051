export { ReplaceCredentialDialog } from './ReplaceCredentialDialog';
export { StoredCredentials } from './StoredCredentials';
