import { GoogleSimulator } from './GoogleSimulator';

export interface GcloudFiles {
  /** File with the authority that signs the simulator's certificates, as PEM. */
  caFile: string;
  /** File with a service account's key, as `serviceAccountKey` gives it. */
  keyFile: string;
}

/** The environment with which gcloud talks to the simulator and to nothing else. */
export function gcloudEnvironment(
  google: GoogleSimulator,
  projectId: string,
  { caFile, keyFile }: GcloudFiles,
): Record<string, string> {
  return {
    CLOUDSDK_CORE_PROJECT: projectId,
    CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE: caFile,
    CLOUDSDK_CORE_CHECK_GCE_METADATA: 'false',
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: keyFile,
    CLOUDSDK_AUTH_TOKEN_HOST: google.tokenUrl,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_CONTAINER: `${google.restUrl}/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_SERVICEUSAGE: `${google.restUrl}/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDRESOURCEMANAGER: `${google.restUrl}/`,
    CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE: `${google.restUrl}/compute/v1/`,
  };
}
