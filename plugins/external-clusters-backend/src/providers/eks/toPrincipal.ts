/** A user or a role whose policies can be asked about. */
export interface AwsPrincipal {
  /** As IAM spells it: never that of a session. */
  arn: string;
  accountId: string;
  /** `user/NAME` or `role/NAME`, with its path. */
  resource: string;
  kind: 'user' | 'role';
  /** Without its path. */
  name: string;
}

const PRINCIPAL =
  /^arn:[\w-]+:iam::(\d{12}):((user|role)\/(?:[!-~]*\/)?([\w+=,.@-]+))$/;
const SESSION =
  /^arn:([\w-]+):sts::(\d{12}):assumed-role\/([\w+=,.@-]+)\/[\w+=,.@-]+$/;

/**
 * Who is behind the ARN that the Security Token Service tells; undefined for the root user and for federated ones, whose
 * rights IAM does not tell. The ARN of a session leaves the path of its role out, so a role that is known is given.
 */
export function toPrincipal(
  callerArn: string,
  roleArn: string | undefined,
): AwsPrincipal | undefined {
  const [, partition, account, role] = SESSION.exec(callerArn) ?? [];
  const arn = role
    ? roleArn ?? `arn:${partition}:iam::${account}:role/${role}`
    : callerArn;
  const [, accountId, resource, kind, name] = PRINCIPAL.exec(arn) ?? [];
  if (!accountId || !resource || !name) return undefined;
  return {
    arn,
    accountId,
    resource,
    kind: kind === 'user' ? 'user' : 'role',
    name,
  };
}
