import { Request, Response, Router } from 'express';
import { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesError } from '../KubernetesError';
import {
  apiVersionOf,
  KubernetesItem,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { servedResources } from '../resources/servedResources';
import { authorize } from './guards';
import { listPage, readListQuery } from './listPage';
import { toTable, wantsTable } from './toTable';

interface ResourcePath {
  group: string;
  version: string;
  resource: string;
  namespace?: string;
  name?: string;
}

const PATH =
  /^\/(?:api\/(?<core>v1)|apis\/(?<group>[^/]+)\/(?<version>[^/]+))(?:\/namespaces\/(?<namespace>[^/]+)(?=\/[^/]))?\/(?<resource>[^/]+)(?:\/(?<name>[^/]+))?$/;

/** Lists and single objects of every resource that the cluster serves; 403 comes before 404, as in Kubernetes. */
export function resourceRouter(cluster: KubernetesCluster): Router {
  const router = Router();
  router.use((request, response, next) => {
    const path = parsePath(request.path);
    if (!path) {
      next();
      return;
    }
    authorize(response, { ...path, verb: verbOf(request, path) });
    const resource = findResource(cluster, path);
    if (request.method !== 'GET' || request.query.watch === 'true') {
      throw KubernetesError.methodNotAllowed();
    }
    if (path.name) getObject(cluster, resource, path, request, response);
    else listObjects(cluster, resource, path, request, response);
  });
  return router;
}

function parsePath(path: string): ResourcePath | undefined {
  const groups = PATH.exec(path)?.groups;
  if (!groups) return undefined;
  const { core, group, version, namespace, resource, name } = groups;
  return {
    group: group ?? '',
    version: core ?? version ?? '',
    resource: resource ?? '',
    namespace: namespace && decodeURIComponent(namespace),
    name: name && decodeURIComponent(name),
  };
}

function verbOf({ method, query }: Request, { name }: ResourcePath) {
  const verbs: Readonly<Record<string, string>> = {
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: name ? 'delete' : 'deletecollection',
  };
  if (query.watch === 'true') return 'watch';
  return verbs[method] ?? (name ? 'get' : 'list');
}

function findResource(cluster: KubernetesCluster, path: ResourcePath) {
  const resource = servedResources(cluster).find(
    ({ group, version, name }) =>
      group === path.group &&
      version === path.version &&
      name === path.resource,
  );
  if (!resource) throw KubernetesError.unknownPath();
  return resource;
}

function itemsIn(
  cluster: KubernetesCluster,
  resource: ResourceDefinition,
  { namespace }: ResourcePath,
): KubernetesItem[] {
  const items = resource.itemsOf(cluster);
  return namespace ? items.filter(item => item.namespace === namespace) : items;
}

function getObject(
  cluster: KubernetesCluster,
  resource: ResourceDefinition,
  path: ResourcePath,
  request: Request,
  response: Response,
) {
  const item = itemsIn(cluster, resource, path).find(
    ({ name }) => name === path.name,
  );
  if (!item) throw KubernetesError.notFound({ ...path, verb: 'get' });
  const object = item.toObject();
  const { resourceVersion } = cluster;
  response.json(
    wantsTable(request.headers.accept ?? '')
      ? toTable(
          [object],
          resource.columnsOf(cluster),
          { resourceVersion },
          String(request.query.includeObject ?? ''),
        )
      : object,
  );
}

function listObjects(
  cluster: KubernetesCluster,
  resource: ResourceDefinition,
  path: ResourcePath,
  request: Request,
  response: Response,
) {
  const query = readListQuery(request.query, response.locals.pageLoop === true);
  const { metadata, objects } = listPage(
    itemsIn(cluster, resource, path),
    query,
    cluster.resourceVersion,
  );
  response.json(
    wantsTable(request.headers.accept ?? '')
      ? toTable(
          objects,
          resource.columnsOf(cluster),
          metadata,
          String(request.query.includeObject ?? ''),
        )
      : {
          kind: `${resource.kind}List`,
          apiVersion: apiVersionOf(resource),
          metadata,
          // Items of a list carry no kind and version of their own.
          items: objects.map(({ kind, apiVersion, ...item }) => item),
        },
  );
}
