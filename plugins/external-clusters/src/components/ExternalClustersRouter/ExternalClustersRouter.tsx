import { Route, Routes } from 'react-router-dom';
import {
  activityRouteRef,
  clusterRouteRef,
  connectRouteRef,
  createClusterRouteRef,
  importRouteRef,
} from '../../routes';
import { ActivityPage } from '../ActivityPage';
import { ClusterDetailsPage } from '../ClusterDetails';
import { ClusterListPage } from '../ClusterList';
import { ConnectPage } from '../ConnectForm';
import { CreatePage } from '../CreateWizard';
import { ImportPage } from '../ImportWizard';

/** All screens of the plugin, without the page around them. */
export function ExternalClustersRouter() {
  return (
    <Routes>
      <Route path="/" element={<ClusterListPage />} />
      <Route path={`${importRouteRef.path}/*`} element={<ImportPage />} />
      <Route
        path={`${createClusterRouteRef.path}/*`}
        element={<CreatePage />}
      />
      <Route path={activityRouteRef.path} element={<ActivityPage />} />
      <Route path={connectRouteRef.path} element={<ConnectPage />} />
      <Route
        path={`${clusterRouteRef.path}/*`}
        element={<ClusterDetailsPage />}
      />
    </Routes>
  );
}
