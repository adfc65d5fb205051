import { ExtendedHttpServer } from '@backstage/backend-defaults/rootHttpRouter';
import request, { Response, Test } from 'supertest';
import { Role, ROLES } from '../../__testUtils__/people';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** Sends requests to the plugin's API in a role and keeps every answer. */
export class PortalRequests {
  readonly responses: Response[] = [];

  /** A server of this process, or the address of another one's. */
  constructor(private readonly server: ExtendedHttpServer | string) {}

  get(path: string, role: Role): Test {
    return this.send('get', path, role);
  }

  post(path: string, role: Role): Test {
    return this.send('post', path, role);
  }

  patch(path: string, role: Role): Test {
    return this.send('patch', path, role);
  }

  delete(path: string, role: Role): Test {
    return this.send('delete', path, role);
  }

  /** A request of any method of the API. */
  send(method: Method, path: string, role: Role): Test {
    const test = request(this.server)[method](`/api/external-clusters${path}`);
    test.on('response', (response: Response) => this.responses.push(response));
    return test.set('Authorization', ROLES[role]);
  }
}
