import {
  AuthorizationV1Api,
  Cluster,
  CoreV1Api,
  createConfiguration,
  KubeConfig,
  Middleware,
  RbacAuthorizationV1Api,
  ServerConfiguration,
  User,
} from '@kubernetes/client-node';
import { ClusterSession } from './ClusterSession';

/** For one call; a person waits. */
const DEADLINE_MILLISECONDS = 30_000;

const deadline: Middleware = {
  async pre(request) {
    request.setSignal(AbortSignal.timeout(DEADLINE_MILLISECONDS));
    return request;
  },
  post: async response => response,
};

/** Opens the API of a cluster for a user whose program, if there is one, was run already. Makes no call. */
export function openSession(cluster: Cluster, user: User): ClusterSession {
  const kubeconfig = new KubeConfig();
  kubeconfig.loadFromClusterAndUser(cluster, user);
  const configuration = createConfiguration({
    baseServer: new ServerConfiguration(cluster.server, {}),
    authMethods: { default: kubeconfig },
    promiseMiddleware: [deadline],
  });
  return {
    core: new CoreV1Api(configuration),
    rbac: new RbacAuthorizationV1Api(configuration),
    authorization: new AuthorizationV1Api(configuration),
  };
}
