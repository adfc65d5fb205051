export * from './SecretStore';
