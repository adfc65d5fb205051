import { Request, Response, Router } from 'express';
import { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesError } from '../KubernetesError';
import { namespaces } from '../resources/namespaces';
import {
  apiVersionOf,
  KubernetesObject,
} from '../resources/ResourceDefinition';
import { authorize, identityOf } from '../server/guards';
import { accessResources } from './accessResources';
import { ObjectName } from './AccessStore';
import { alreadyExists } from './accessErrors';
import { objectSchema } from './objectSchema';
import { refuseEscalation } from './refuseEscalation';
import { tokenRouter } from './tokenRouter';

type Definition = (typeof accessResources)[number];

/** Writes of the objects that decide who may do what. The bodies are parsed before. */
export function accessRouter(cluster: KubernetesCluster): Router {
  const router = Router();
  router.use(tokenRouter(cluster));
  for (const definition of accessResources) {
    const path = pathOf(definition);
    router.post(path, (request, response) => {
      create(cluster, definition, request, response);
    });
    router.put(`${path}/:name`, (request, response) => {
      replace(cluster, definition, request, response);
    });
    router.delete(`${path}/:name`, (request, response) => {
      remove(cluster, definition, request, response);
    });
  }
  return router;
}

function pathOf({ group, version, namespaced, name }: Definition) {
  const base = group ? `/apis/${group}/${version}` : `/api/${version}`;
  return `${base}${namespaced ? '/namespaces/:namespace' : ''}/${name}`;
}

function create(
  cluster: KubernetesCluster,
  definition: Definition,
  request: Request,
  response: Response,
) {
  const { group, name: resource } = definition;
  const { namespace } = request.params;
  authorize(response, { verb: 'create', group, resource, namespace });
  const object = toObject(definition, request);
  const name = { resource, namespace, name: object.metadata.name };
  requireNamespace(cluster, namespace);
  if (cluster.access.find(name)) {
    throw alreadyExists({ verb: 'create', group, ...name });
  }
  refuseEscalation(cluster.access, identityOf(response), name, object);
  response.status(201).json(cluster.access.create(name, object));
}

function replace(
  cluster: KubernetesCluster,
  definition: Definition,
  request: Request,
  response: Response,
) {
  const name = requireObject(cluster, definition, 'update', request, response);
  const object = toObject(definition, request);
  refuseEscalation(cluster.access, identityOf(response), name, object);
  response.json(cluster.access.replace(name, object));
}

function remove(
  cluster: KubernetesCluster,
  definition: Definition,
  request: Request,
  response: Response,
) {
  const name = requireObject(cluster, definition, 'delete', request, response);
  const object = cluster.access.find(name);
  cluster.access.delete(name);
  const { uid } = object?.metadata ?? {};
  // Of ServiceAccounts the API answers what was deleted, of the others that it was.
  response.json(
    name.resource === 'serviceaccounts'
      ? object
      : {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Success',
          details: { name: name.name, kind: name.resource, uid },
        },
  );
}

/** 403 comes before 404, as in Kubernetes. */
function requireObject(
  cluster: KubernetesCluster,
  { group, name: resource }: Definition,
  verb: string,
  { params }: Request,
  response: Response,
): ObjectName {
  const { namespace, name = '' } = params;
  const wanted = { verb, group, resource, namespace, name };
  authorize(response, wanted);
  if (!cluster.access.find(wanted)) throw KubernetesError.notFound(wanted);
  return { resource, namespace, name };
}

function requireNamespace(
  cluster: KubernetesCluster,
  name: string | undefined,
) {
  const isThere = namespaces.itemsOf(cluster).some(item => item.name === name);
  if (name === undefined || isThere) return;
  const resource = 'namespaces';
  throw KubernetesError.notFound({ verb: 'get', group: '', resource, name });
}

function toObject(definition: Definition, { body }: Request): KubernetesObject {
  const apiVersion = apiVersionOf(definition);
  return { ...objectSchema.parse(body), kind: definition.kind, apiVersion };
}
