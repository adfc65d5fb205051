import type {
  IdentityPoolClient,
  IdentityPoolClientOptions,
} from 'google-auth-library';

/**
 * Google's client for workload identity federation, of which every request goes through the connections that it was
 * given: the library itself exchanges tokens through others, and tries again by itself.
 */
export function createFederationClient(
  options: IdentityPoolClientOptions,
): IdentityPoolClient {
  // Loaded here and not at the top: it must not cost anything when the portal starts.
  const { IdentityPoolClient: Client } =
    require('google-auth-library') as typeof import('google-auth-library');
  class BoundClient extends Client {
    constructor() {
      super(options);
      const { transporter } = this;
      type Asked = Parameters<typeof transporter.request>[0];
      const once = {
        request: (asked: Asked) =>
          transporter.request({ ...asked, retry: false }),
      };
      Object.assign(this.stsCredential, { transporter: once });
    }
  }
  return new BoundClient();
}
