import { createHash, randomBytes } from 'node:crypto';
import { Clock } from '../../core';
import {
  AwsAccessKeySpec,
  AwsAccountSpec,
  AwsRights,
  AwsRoleSpec,
} from '../AwsAccountSpec';
import { iamArn } from '../arn';
import { AwsPrincipal } from './AwsPrincipal';
import { Credential } from './Credential';

interface Role {
  accountId: string;
  spec: AwsRoleSpec;
}

/** Roles of the services that every account has. */
const SERVICE_ROLES: readonly AwsRoleSpec[] = [
  {
    name: 'eks-cluster-role',
    trustedService: 'eks.amazonaws.com',
    rights: 'none',
  },
  {
    name: 'eks-node-role',
    trustedService: 'ec2.amazonaws.com',
    rights: 'none',
  },
];

/** The users, roles and sessions of all simulated accounts. */
export class IdentityStore {
  private readonly keys = new Map<
    string,
    { accountId: string; spec: AwsAccessKeySpec }
  >();
  private readonly roles = new Map<string, Role>();
  private readonly sessions = new Map<string, Credential>();

  constructor(private readonly clock: Clock) {}

  addAccount({ accountId, accessKeys, roles }: AwsAccountSpec) {
    for (const spec of accessKeys) {
      this.keys.set(spec.accessKeyId, { accountId, spec });
    }
    for (const spec of [...roles, ...SERVICE_ROLES]) {
      this.roles.set(roleArn(accountId, spec.name), { accountId, spec });
    }
  }

  /** Changes a key's secret or grants; `undefined` deletes the key. */
  updateAccessKey(
    accessKeyId: string,
    change: Partial<Omit<AwsAccessKeySpec, 'accessKeyId'>> | undefined,
  ) {
    const key = this.keys.get(accessKeyId);
    if (!key) throw new Error(`There is no access key ${accessKeyId}`);
    if (change) key.spec = { ...key.spec, ...change };
    else this.keys.delete(accessKeyId);
  }

  updateRole(arn: string, change: Partial<Omit<AwsRoleSpec, 'name'>>) {
    const role = this.roles.get(arn);
    if (!role) throw new Error(`There is no role ${arn}`);
    role.spec = { ...role.spec, ...change };
  }

  findCredential(accessKeyId: string): Credential | undefined {
    const key = this.keys.get(accessKeyId);
    if (!key) return this.sessions.get(accessKeyId);
    const { secretAccessKey } = key.spec;
    const principal = userPrincipal(key.accountId, key.spec);
    return { accessKeyId, secretAccessKey, principal };
  }

  findRole(arn: string): AwsRoleSpec | undefined {
    return this.roles.get(arn)?.spec;
  }

  /** What a user or a role may do, by its ARN of IAM; undefined where there is none. */
  rightsOf(arn: string): AwsRights | undefined {
    const role = this.roles.get(arn);
    if (role) return role.spec.rights;
    const keys = [...this.keys.values()];
    return keys.find(
      ({ accountId, spec }) => userPrincipal(accountId, spec).arn === arn,
    )?.spec.rights;
  }

  listRoles(accountId: string): AwsRoleSpec[] {
    return [...this.roles.values()]
      .filter(role => role.accountId === accountId)
      .map(({ spec }) => spec);
  }

  /** Starts a session of a role; the caller has checked that it may. */
  assumeRole(arn: string, sessionName: string, seconds: number): Credential {
    const role = this.roles.get(arn);
    if (!role) throw new Error(`There is no role ${arn}`);
    const credential: Credential = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(120).toString('base64'),
      expiresAt: this.clock.now() + seconds * 1000,
      principal: rolePrincipal(role, sessionName),
    };
    this.sessions.set(credential.accessKeyId, credential);
    return credential;
  }
}

export function roleArn(accountId: string, name: string) {
  return iamArn(accountId, `role/${name}`);
}

/** Unique ids of IAM: a prefix for the kind of entity, then 17 characters. */
export function uniqueId(prefix: 'AIDA' | 'AROA', ...words: string[]) {
  const digest = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${prefix}${digest.slice(0, 17).toUpperCase()}`;
}

function userPrincipal(
  accountId: string,
  spec: AwsAccessKeySpec,
): AwsPrincipal {
  const name = spec.userName ?? `user-${spec.accessKeyId.slice(-6)}`;
  return {
    accountId,
    arn: iamArn(accountId, `user/${name}`),
    userId: uniqueId('AIDA', accountId, name),
    grants: spec,
  };
}

function rolePrincipal(role: Role, sessionName: string): AwsPrincipal {
  const { accountId } = role;
  const { name } = role.spec;
  return {
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${name}/${sessionName}`,
    userId: `${uniqueId('AROA', accountId, name)}:${sessionName}`,
    get grants() {
      return role.spec;
    },
  };
}
