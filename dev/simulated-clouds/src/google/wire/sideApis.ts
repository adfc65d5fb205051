import { Request, RequestHandler, Router } from 'express';
import { simulateCall, SimulatorContext } from '../../core';
import { ContainerService } from '../container/ContainerService';
import { GoogleProject } from '../container/GoogleProject';
import { answer, writeFault } from './restFace';

/** What gcloud and consoles ask of other Google APIs before they come to clusters: project and service. */
export function sideApis(
  context: SimulatorContext,
  service: ContainerService,
): Router {
  const router = Router();
  const serve = (
    path: string,
    operation: string,
    body: (project: GoogleProject, request: Request) => object,
  ) =>
    router.get(path, guardOf(context, operation), (request, response) =>
      answer(response, async () => {
        const { authorization } = request.headers;
        const name = request.params.project ?? '';
        const project = await service.requireViewer(authorization, name);
        return body(project, request);
      }),
    );
  serve('/v1/projects/:project', 'google.projects.get', projectBody);
  serve(
    '/v1/projects/:project/services/:service',
    'google.services.get',
    serviceBody,
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
