/** What an error code of sockets, TLS or HTTP means to a person. */
export interface CodeMeaning {
  code: string;
  message: string;
  hint?: string;
}

const UNKNOWN_AUTHORITY: CodeMeaning = {
  code: 'TLS_UNKNOWN_AUTHORITY',
  message:
    'The server’s certificate is not signed by the CA of the kubeconfig, nor by a trusted one.',
  hint: 'Check certificate-authority-data, and that no proxy on the way replaces the certificate.',
};
const CONNECTION_LOST: CodeMeaning = {
  code: 'CONNECTION_LOST',
  message: 'The connection to the cluster was cut before it answered.',
};
const NO_ROUTE: CodeMeaning = {
  code: 'NO_ROUTE',
  message: 'There is no way to the cluster’s address from the portal.',
  hint: 'Check firewalls and private networks between the portal and the cluster.',
};
const NAME_NOT_FOUND: CodeMeaning = {
  code: 'NAME_NOT_FOUND',
  message: 'The server’s name has no address.',
  hint: 'Check the server in the kubeconfig; private DNS zones must be visible to the portal.',
};
const TIMEOUT: CodeMeaning = {
  code: 'TIMEOUT',
  message: 'The cluster did not answer in time.',
};
const CONNECT_TIMEOUT: CodeMeaning = {
  code: 'CONNECT_TIMEOUT',
  message: 'No connection could be made to the cluster in time.',
  hint: 'Check firewalls and private networks between the portal and the cluster.',
};
const NOT_HTTP: CodeMeaning = {
  code: 'NOT_KUBERNETES',
  message: 'The server does not speak as a Kubernetes API server does.',
};

const MEANINGS: Record<string, CodeMeaning> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  CERT_SIGNATURE_FAILURE: UNKNOWN_AUTHORITY,
  CERT_UNTRUSTED: UNKNOWN_AUTHORITY,
  INVALID_CA: UNKNOWN_AUTHORITY,
  ERR_TLS_CERT_ALTNAME_INVALID: {
    code: 'TLS_WRONG_NAME',
    message: 'The server’s certificate is for another name or address.',
    hint: 'Use a name that the certificate is for, or set tls-server-name.',
  },
  CERT_HAS_EXPIRED: {
    code: 'TLS_EXPIRED',
    message: 'The server’s certificate has expired.',
    hint: 'Renew the certificate of the API server.',
  },
  CERT_NOT_YET_VALID: {
    code: 'TLS_NOT_YET_VALID',
    message: 'The server’s certificate is not valid yet.',
    hint: 'Check the clocks of the cluster and the portal.',
  },
  ENOTFOUND: NAME_NOT_FOUND,
  EAI_AGAIN: NAME_NOT_FOUND,
  ECONNREFUSED: {
    code: 'CONNECTION_REFUSED',
    message: 'Nothing listens at the cluster’s address.',
    hint: 'Check address and port, and that the cluster runs.',
  },
  ECONNRESET: CONNECTION_LOST,
  EPIPE: CONNECTION_LOST,
  UND_ERR_SOCKET: CONNECTION_LOST,
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EADDRNOTAVAIL: NO_ROUTE,
  ETIMEDOUT: CONNECT_TIMEOUT,
  UND_ERR_CONNECT_TIMEOUT: CONNECT_TIMEOUT,
  UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
  UND_ERR_BODY_TIMEOUT: TIMEOUT,
  UND_ERR_HEADERS_OVERFLOW: {
    code: 'RESPONSE_TOO_LARGE',
    message: 'The cluster sent larger headers than are accepted.',
  },
  UND_ERR_ABORTED: {
    code: 'PROXY_REFUSED',
    message: 'The portal’s proxy did not connect to the cluster.',
    hint: 'Ask the portal’s operator to look at externalClusters.network.egressProxy.',
  },
};

/** Total: unknown codes are a failed connection. */
export function meaningOfCode(code: string): CodeMeaning {
  const known = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  if (known) return known;
  if (/^(EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code)) {
    return {
      code: 'TLS_FAILED',
      message: 'No secure connection could be made to the server.',
      hint: 'Check that the port is the one of the API server, and that it speaks TLS 1.2 or newer.',
    };
  }
  if (code.startsWith('HPE_')) return NOT_HTTP;
  return {
    code: 'CONNECTION_FAILED',
    message: 'The connection to the cluster failed.',
  };
}
