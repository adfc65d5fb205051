import { Route, Routes } from 'react-router-dom';
import { Content } from '@backstage/core-components';
import { clusterRouteRef, connectRouteRef, importRouteRef } from '../../routes';
import { ClusterDetailsPage } from '../ClusterDetails';
import { ClusterListPage } from '../ClusterList';
import { ConnectPage } from '../ConnectForm';
import { ImportPage } from '../ImportWizard';

/** All screens of the plugin, without a page header: the new frontend system draws its own. */
export function ExternalClustersRouter() {
  return (
    <Content>
      <Routes>
        <Route path="/" element={<ClusterListPage />} />
        <Route path={`${importRouteRef.path}/*`} element={<ImportPage />} />
        <Route path={connectRouteRef.path} element={<ConnectPage />} />
        <Route
          path={`${clusterRouteRef.path}/*`}
          element={<ClusterDetailsPage />}
        />
      </Routes>
    </Content>
  );
}
