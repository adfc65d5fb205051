import { Route, Routes } from 'react-router-dom';
import { clusterRouteRef, connectRouteRef, importRouteRef } from '../../routes';
import { ClusterDetailsPage } from '../ClusterDetails';
import { ClusterListPage } from '../ClusterList';
import { ConnectPage } from '../ConnectForm';
import { ImportPage } from '../ImportWizard';

/** All screens of the plugin, without the page around them. */
export function ExternalClustersRouter() {
  return (
    <Routes>
      <Route path="/" element={<ClusterListPage />} />
      <Route path={`${importRouteRef.path}/*`} element={<ImportPage />} />
      <Route path={connectRouteRef.path} element={<ConnectPage />} />
      <Route
        path={`${clusterRouteRef.path}/*`}
        element={<ClusterDetailsPage />}
      />
    </Routes>
  );
}
