import { AwsEndpoints } from './AwsEndpoints';
import { AwsKeys } from './AwsKeys';

const PREFIX = 'k8s-aws-v1.';
const CLUSTER_HEADER = 'x-k8s-aws-id';
/** What the official clients send; the server counts 15 minutes from the signature whatever it says. */
const SIGNED_SECONDS = 60;
/** Source: aws-iam-authenticator, pkg/token: 15 minutes, of which one is left for clocks that differ. */
const TOKEN_LIFE = 14 * 60 * 1000;

export interface ClusterTokenOptions {
  region: string;
  /** Verbatim. */
  clusterName: string;
  keys: AwsKeys;
  endpoints: AwsEndpoints;
  /** Epoch milliseconds. */
  now: number;
}

/** A bearer token for the API server of an EKS cluster. */
export interface ClusterToken {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Makes a token without any call: a presigned request for GetCallerIdentity, bound to one cluster. */
export async function signClusterToken(
  options: ClusterTokenOptions,
): Promise<ClusterToken> {
  const { region, clusterName, keys, endpoints, now } = options;
  const { SignatureV4 } =
    require('@smithy/signature-v4') as typeof import('@smithy/signature-v4');
  const { Sha256 } =
    require('@aws-crypto/sha256-js') as typeof import('@aws-crypto/sha256-js');
  const endpoint = new URL(endpoints.sts(region));
  const signer = new SignatureV4({
    service: 'sts',
    region,
    credentials: keys,
    sha256: Sha256,
  });
  const signed = await signer.presign(
    {
      method: 'GET',
      protocol: endpoint.protocol,
      hostname: endpoint.host,
      path: '/',
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { host: endpoint.host, [CLUSTER_HEADER]: clusterName },
    },
    {
      expiresIn: SIGNED_SECONDS,
      signingDate: new Date(now),
      // Moved to the query, the header would not bind the token to its cluster.
      unhoistableHeaders: new Set([CLUSTER_HEADER]),
    },
  );
  const query = new URLSearchParams(signed.query as Record<string, string>);
  const url = `${endpoint.protocol}//${endpoint.host}/?${query}`;
  const life = Math.min(now + TOKEN_LIFE, keys.expiresAt ?? Infinity);
  return {
    token: `${PREFIX}${Buffer.from(url).toString('base64url')}`,
    expiresAt: life,
  };
}
