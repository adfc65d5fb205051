import { json, Request, RequestHandler, Router } from 'express';
import { simulateCall, SimulatorContext } from '../../core';
import { ContainerService } from '../container/ContainerService';
import { GoogleProject } from '../container/GoogleProject';
import { GoogleError } from '../GoogleError';
import { answer, writeFault } from './restFace';

/** What gcloud and consoles ask of other Google APIs before they come to clusters: project and service. */
export function sideApis(
  context: SimulatorContext,
  service: ContainerService,
): Router {
  const router = Router();
  const serve = (
    path: string,
    { operation, permission }: { operation: string; permission: string },
    body: (project: GoogleProject, request: Request) => object,
  ) =>
    router.get(path, guardOf(context, operation), (request, response) =>
      answer(response, async () => {
        const { authorization } = request.headers;
        const name = request.params.project ?? '';
        const project = await service.requireViewer(
          authorization,
          name,
          permission,
        );
        return body(project, request);
      }),
    );
  serve(
    '/v1/projects/:project',
    {
      operation: 'google.projects.get',
      permission: 'resourcemanager.projects.get',
    },
    projectBody,
  );
  serve(
    '/v1/projects/:project/services/:service',
    {
      operation: 'google.services.get',
      permission: 'serviceusage.services.get',
    },
    serviceBody,
  );
  router.post(
    '/v1/projects/:project\\:testIamPermissions',
    guardOf(context, 'google.projects.testIamPermissions'),
    json(),
    (request, response) =>
      answer(response, async () => {
        const { authorization } = request.headers;
        const permissions = await service.heldPermissions(
          authorization,
          request.params.project ?? '',
          permissionsOf(request.body),
        );
        // As everywhere, what is empty is left out.
        return permissions.length > 0 ? { permissions } : {};
      }),
  );
  return router;
}

function guardOf(context: SimulatorContext, operation: string): RequestHandler {
  return simulateCall(context, {
    operationOf: () => operation,
    scopeOf: request => request.params.project ?? '',
    writeError: writeFault,
  });
}

function permissionsOf(body: unknown): string[] {
  const { permissions } = (body ?? {}) as { permissions?: unknown };
  const names = Array.isArray(permissions) ? permissions.map(String) : [];
  const wrong = names.find(name => !/^[a-z]+(\.\w+)+$/i.test(name));
  if (wrong !== undefined || names.length === 0 || names.length > 100) {
    throw new GoogleError(
      'INVALID_ARGUMENT',
      `Permission ${wrong ?? ''} is not valid for this resource.`,
    );
  }
  return names;
}

function projectBody({ id, number }: GoogleProject) {
  return {
    projectId: id,
    projectNumber: number,
    name: id,
    lifecycleState: 'ACTIVE',
    createTime: '2025-01-01T00:00:00.000Z',
  };
}

function serviceBody({ number }: GoogleProject, { params }: Request) {
  return {
    name: `projects/${number}/services/${params.service}`,
    config: { name: params.service, title: params.service },
    state: 'ENABLED',
    parent: `projects/${number}`,
  };
}
