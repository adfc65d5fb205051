import { Request, Response } from 'express';
import { FoundOperation, findOperation } from '../eks/findOperation';
import { SignedRequest } from '../signature/SignedRequest';
import { AwsServiceName } from './AwsServiceName';

/** What a request wants, read before anybody has checked who sent it. */
export interface AwsRequest {
  service: AwsServiceName;
  /** `DescribeCluster`, `AssumeRole`; `Unknown` for what the simulator has not. */
  operation: string;
  /** The key that it claims to be signed with; empty when it is not signed. */
  accessKeyId: string;
  signed: SignedRequest;
  /** Of the EKS API. */
  found?: FoundOperation;
  /** Of the query protocol: from the query of a GET, from the body of a POST. */
  parameters: URLSearchParams;
}

const SCOPE = /([\w-]+)\/\d{8}\/[\w-]+\/(eks|sts|iam|ec2)\/aws4_request/;

/** Reads service and key from the scope of the signature, since all services share one port. */
export function readAwsRequest(request: Request): AwsRequest {
  const [path = '/', search] = request.originalUrl.split('?', 2);
  const query = new URLSearchParams(search);
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const claim =
    request.get('authorization') ?? query.get('X-Amz-Credential') ?? '';
  const [, accessKeyId = '', scoped] = SCOPE.exec(claim) ?? [];
  const parameters =
    request.method === 'POST' ? new URLSearchParams(body.toString()) : query;
  const service = (scoped ?? guess(path)) as AwsServiceName;
  const found =
    service === 'eks' ? findOperation(request.method, path) : undefined;
  return {
    service,
    operation:
      (service === 'eks' ? found?.operation.name : parameters.get('Action')) ??
      'Unknown',
    accessKeyId,
    signed: {
      method: request.method,
      path,
      query,
      headers: headersOf(request),
      body,
    },
    found,
    parameters,
  };
}

/** What {@link readAwsRequest} has read, kept with the response. */
export function awsRequestOf(response: Response | undefined): AwsRequest {
  return response?.locals.aws;
}

/** Without a signature only the path tells: the query protocol always asks for the root. */
function guess(path: string): AwsServiceName {
  return path === '/' ? 'sts' : 'eks';
}

function headersOf({ headers }: Request) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}
