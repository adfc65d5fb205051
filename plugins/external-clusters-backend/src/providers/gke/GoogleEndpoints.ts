/** Addresses that replace those of the cloud itself, as the operator configured them. */
export interface GkeEndpointConfig {
  /** `host:port` of the gRPC API. */
  container?: string;
  /** URL of Compute Engine's API, without its path. */
  compute?: string;
  /** URL of Cloud Resource Manager's API, without its path. */
  resourceManager?: string;
  /** URL of the OAuth token endpoint. */
  token?: string;
  /** URL of the Security Token Service, without its path. */
  securityToken?: string;
  /** URL of the IAM Service Account Credentials API, without its path. */
  iamCredentials?: string;
}

/** Where Google is asked. */
export interface GoogleEndpoints {
  containerHost: string;
  containerPort: number;
  /** Without a final slash. */
  computeUrl: string;
  /** Without a final slash. */
  resourceManagerUrl: string;
  /** The only address that an assertion is ever sent to, whatever a key file says. */
  tokenUrl: string;
  /** Without a final slash; where tokens of other issuers are exchanged. */
  securityTokenUrl: string;
  /** Without a final slash; where tokens of service accounts are made of others. */
  iamCredentialsUrl: string;
}

const CONTAINER = 'container.googleapis.com:443';
const COMPUTE = 'https://compute.googleapis.com';
const RESOURCE_MANAGER = 'https://cloudresourcemanager.googleapis.com';
const TOKEN = 'https://oauth2.googleapis.com/token';
const SECURITY_TOKEN = 'https://sts.googleapis.com';
const IAM_CREDENTIALS = 'https://iamcredentials.googleapis.com';

/** Google's addresses, with those that the operator configured in their place; throws when one is none. */
export function toGoogleEndpoints(config: GkeEndpointConfig): GoogleEndpoints {
  const container = config.container ?? CONTAINER;
  const [, containerHost, port] = /^([\w.-]+):(\d{1,5})$/.exec(container) ?? [];
  if (!containerHost || !port) {
    throw new Error(
      'externalClusters.providers.gke.endpoint.container must be host:port',
    );
  }
  return {
    containerHost,
    containerPort: Number(port),
    computeUrl: config.compute ?? COMPUTE,
    resourceManagerUrl: config.resourceManager ?? RESOURCE_MANAGER,
    tokenUrl: config.token ?? TOKEN,
    securityTokenUrl: config.securityToken ?? SECURITY_TOKEN,
    iamCredentialsUrl: config.iamCredentials ?? IAM_CREDENTIALS,
  };
}
