import {
  AuthService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { Request } from 'express';

/** A signed-in person, with the groups they own things through. */
export interface UserCaller {
  kind: 'User';
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  ref: string;
  /** `user:default/jane`, `group:default/team-a`, … */
  ownershipRefs: string[];
  isAdmin: boolean;
}

/** Another plugin of the portal: it may read, and nothing else. */
export interface ServiceCaller {
  kind: 'Service';
  credentials: BackstageCredentials<BackstageServicePrincipal>;
  ref: string;
}

export type Caller = UserCaller | ServiceCaller;

/** Finds out who is calling. */
export class Callers {
  constructor(
    private readonly services: {
      auth: AuthService;
      httpAuth: HttpAuthService;
      userInfo: UserInfoService;
    },
    private readonly admins: ReadonlySet<string>,
  ) {}

  async of(request: Request): Promise<Caller> {
    const credentials = await this.services.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { auth } = this.services;
    if (auth.isPrincipal(credentials, 'user')) return this.user(credentials);
    if (auth.isPrincipal(credentials, 'service')) {
      return {
        kind: 'Service',
        credentials,
        ref: credentials.principal.subject,
      };
    }
    throw new AuthenticationError('Sign in to use this API');
  }

  private async user(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<UserCaller> {
    const { userEntityRef, ownershipEntityRefs } =
      await this.services.userInfo.getUserInfo(credentials);
    return {
      kind: 'User',
      credentials,
      ref: userEntityRef,
      ownershipRefs: ownershipEntityRefs,
      isAdmin: [userEntityRef, ...ownershipEntityRefs].some(ref =>
        this.admins.has(ref),
      ),
    };
  }
}
