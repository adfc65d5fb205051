import { Request, Response, Router } from 'express';
import { KubernetesCluster } from '../KubernetesCluster';
import { KubernetesError } from '../KubernetesError';
import {
  aggregatedDiscovery,
  aggregatedType,
  aggregatedVersionOf,
} from './aggregatedDiscovery';
import { ApiGroupVersion, apiGroupVersions } from './apiResources';
import { authorizePath } from './guards';
import {
  apiGroupList,
  apiResourceList,
  apiVersions,
  toApiGroup,
} from './legacyDiscovery';

/** What the API has: `/api`, `/apis` and below, aggregated for those who ask for it. */
export function discoveryRouter(cluster: KubernetesCluster): Router {
  const router = Router();
  const find = (group: string | undefined, version: string | undefined) =>
    found(
      apiGroupVersions(cluster).find(
        one => one.group === group && (!version || one.version === version),
      ),
    );
  router.get('/api', authorizePath, (request, response) => {
    const core = apiGroupVersions(cluster).filter(one => one.group === '');
    const host = request.headers.host ?? '';
    answer(request, response, core, () => apiVersions(host));
  });
  router.get('/apis', authorizePath, (request, response) => {
    const named = apiGroupVersions(cluster).filter(one => one.group !== '');
    answer(request, response, named, () => apiGroupList(named));
  });
  router.get('/api/v1', authorizePath, (_request, response) => {
    response.json(apiResourceList(find('', 'v1')));
  });
  router.get('/apis/:group', authorizePath, (request, response) => {
    response.json(toApiGroup(find(request.params.group, undefined)));
  });
  router.get('/apis/:group/:version', authorizePath, (request, response) => {
    const { group, version } = request.params;
    response.json(apiResourceList(find(group, version)));
  });
  return router;
}

function answer(
  request: Request,
  response: Response,
  groups: ApiGroupVersion[],
  legacy: () => object,
) {
  const version = aggregatedVersionOf(request.headers.accept ?? '');
  response.vary('Accept');
  if (!version) {
    response.json(legacy());
    return;
  }
  // express would add a charset, by which client-go no longer knows the type.
  response.setHeader('Content-Type', aggregatedType(version));
  response.end(JSON.stringify(aggregatedDiscovery(groups, version)));
}

function found(group: ApiGroupVersion | undefined): ApiGroupVersion {
  if (!group) throw KubernetesError.unknownPath();
  return group;
}
