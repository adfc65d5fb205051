import { createHash, createHmac } from 'node:crypto';
import { toAmzDate } from '../signature/RequestSignature';

export interface ClusterTokenRequest {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  region: string;
  clusterName: string;
  /** Epoch milliseconds. */
  signedAt: number;
}

/** Makes an EKS bearer token by the letter of AWS's documentation, without any code of the simulator's verification. */
export function mintClusterToken(request: ClusterTokenRequest): string {
  const { region, sessionToken } = request;
  const host = `sts.${region}.amazonaws.com`;
  const amzDate = toAmzDate(request.signedAt);
  const scope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
  const parameters: Record<string, string> = {
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${request.accessKeyId}/${scope}`,
    'X-Amz-Date': amzDate,
    'X-Amz-Expires': '60',
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
  };
  const query = Object.entries(parameters)
    .map(pair => pair.map(encodeURIComponent).join('='))
    .join('&');
  const canonical = `GET\n/\n${query}\nhost:${host}\nx-k8s-aws-id:${
    request.clusterName
  }\n\nhost;x-k8s-aws-id\n${sha256('')}`;
  const toSign = `AWS4-HMAC-SHA256\n${amzDate}\n${scope}\n${sha256(canonical)}`;
  const key = scope
    .split('/')
    .reduce<Buffer | string>(hmac, `AWS4${request.secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  const url = `https://${host}/?${query}&X-Amz-Signature=${signature}`;
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
}

function hmac(key: Buffer | string, text: string) {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex');
}
