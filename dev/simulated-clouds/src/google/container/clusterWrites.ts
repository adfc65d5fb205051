import type { protos } from '@google-cloud/container';
import { GoogleError } from '../GoogleError';
import { labelFingerprint } from './clusterBody';
import { containerMethod, ContainerMethod } from './ContainerMethod';
import { createCluster } from './createCluster';
import { GoogleProject } from './GoogleProject';
import { requireLabels } from './requireLabels';
import { NamedRequest, resourceNameOf } from './resourceNames';
import { startWork } from './startWork';
import { updateCluster, updateMaster } from './updateCluster';

type ISetLabelsRequest = protos.google.container.v1.ISetLabelsRequest;

/** The methods that change whole clusters. */
export const clusterWrites: Record<string, ContainerMethod> = {
  CreateCluster: containerMethod(
    'container.clusters.create',
    'full',
    createCluster,
  ),
  DeleteCluster: containerMethod(
    'container.clusters.delete',
    'full',
    deleteCluster,
  ),
  UpdateCluster: containerMethod(
    'container.clusters.update',
    'full',
    updateCluster,
  ),
  UpdateMaster: containerMethod(
    'container.clusters.update',
    'full',
    updateMaster,
  ),
  SetLabels: containerMethod('container.clusters.update', 'full', setLabels),
  CancelOperation: containerMethod(
    'container.clusters.update',
    'full',
    cancelOperation,
  ),
};

function deleteCluster(request: NamedRequest, project: GoogleProject) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  return startWork(project, cluster, {
    type: 'DELETE_CLUSTER',
    busy: 'STOPPING',
    finish: () => project.remove(cluster),
  });
}

function cancelOperation(request: NamedRequest, project: GoogleProject) {
  const { location, operation } = resourceNameOf(request);
  project.operations.cancel(location, operation);
  return {};
}

function setLabels(request: ISetLabelsRequest, project: GoogleProject) {
  const cluster = project.getCluster(resourceNameOf(request));
  project.requireIdle(cluster);
  if (request.labelFingerprint !== labelFingerprint(cluster)) {
    throw new GoogleError(
      'FAILED_PRECONDITION',
      'Labels could not be set due to fingerprint mismatch.',
    );
  }
  const resourceLabels = { ...request.resourceLabels };
  requireLabels(resourceLabels);
  return startWork(project, cluster, {
    type: 'SET_LABELS',
    busy: 'RECONCILING',
    finish: () => {
      cluster.resourceLabels = resourceLabels;
    },
  });
}
