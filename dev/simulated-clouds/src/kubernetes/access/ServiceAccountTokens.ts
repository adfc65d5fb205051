import {
  generateKeyPairSync,
  KeyPairKeyObjectResult,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { Clock } from '../../core';
import { KubernetesIdentity } from '../KubernetesIdentity';
import { KubernetesObject } from '../resources/ResourceDefinition';
import type { AccessStore } from './AccessStore';
import { boundRules } from './boundRules';

const ISSUER = 'https://kubernetes.default.svc';

/** What is checked of a token; the rest is for people and clients. */
interface Claims {
  exp?: number;
  simulated: { namespace: string; name: string; uid: string; secret?: string };
}

/** Makes and knows again the tokens of a cluster's ServiceAccounts: JWTs with a key of the cluster's own. */
export class ServiceAccountTokens {
  private keys: KeyPairKeyObjectResult | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly store: AccessStore,
  ) {}

  /** What TokenRequest gives. */
  issue(account: KubernetesObject, seconds: number): string {
    const issuedAt = Math.floor(this.clock.now() / 1000);
    const { namespace, name, uid } = factsOf(account);
    return this.sign({
      aud: [ISSUER],
      exp: issuedAt + seconds,
      iat: issuedAt,
      iss: ISSUER,
      jti: randomUUID(),
      'kubernetes.io': { namespace, serviceaccount: { name, uid } },
      nbf: issuedAt,
      sub: subjectOf(namespace, name),
      simulated: { namespace, name, uid },
    });
  }

  /** What the controller writes into a Secret: it ends with the Secret alone. */
  issueForSecret(account: KubernetesObject, secret: string): string {
    const { namespace, name, uid } = factsOf(account);
    return this.sign({
      iss: 'kubernetes/serviceaccount',
      'kubernetes.io/serviceaccount/namespace': namespace,
      'kubernetes.io/serviceaccount/secret.name': secret,
      'kubernetes.io/serviceaccount/service-account.name': name,
      'kubernetes.io/serviceaccount/service-account.uid': uid,
      sub: subjectOf(namespace, name),
      simulated: { namespace, name, uid, secret },
    });
  }

  /** Who a token is, with the rights that are bound to it now; `undefined` when it is none or has ended. */
  identify(token: string): KubernetesIdentity | undefined {
    const claims = this.claimsOf(token);
    if (!claims || !this.isValid(claims)) return undefined;
    const { namespace, name } = claims.simulated;
    return {
      user: subjectOf(namespace, name),
      groups: [
        'system:serviceaccounts',
        `system:serviceaccounts:${namespace}`,
        'system:authenticated',
      ],
      rights: boundRules(this.store, namespace, name),
    };
  }

  private isValid({ exp, simulated }: Claims) {
    const { namespace, name, uid, secret } = simulated;
    const account = this.store.find({
      resource: 'serviceaccounts',
      namespace,
      name,
    });
    const hasSecret =
      secret === undefined ||
      this.store.find({ resource: 'secrets', namespace, name: secret });
    const isInTime = exp === undefined || this.clock.now() < exp * 1000;
    return account?.metadata.uid === uid && Boolean(hasSecret) && isInTime;
  }

  private sign(claims: Claims & Record<string, unknown>) {
    const encode = (part: object) =>
      Buffer.from(JSON.stringify(part)).toString('base64url');
    const signed = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), {
      key: this.keyPair().privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${signed}.${signature.toString('base64url')}`;
  }

  private claimsOf(token: string): Claims | undefined {
    const [header, claims, signature] = token.split('.');
    if (!this.keys || !claims || !signature) return undefined;
    const isOurs = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key: this.keys.publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    return isOurs
      ? JSON.parse(Buffer.from(claims, 'base64url').toString())
      : undefined;
  }

  /** Made with the first token, so that a fleet costs nothing. */
  private keyPair() {
    this.keys ??= generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return this.keys;
  }
}

function factsOf({ metadata }: KubernetesObject) {
  const { namespace = '', name, uid = '' } = metadata;
  return { namespace, name, uid };
}

function subjectOf(namespace: string, name: string) {
  return `system:serviceaccount:${namespace}:${name}`;
}
