import { ReactElement } from 'react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ExternalClustersApi } from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { createApiMock } from './createApiMock';

/** Renders a component of the plugin in an app, at an address, over a backend that answers as told. */
export async function renderView(
  element: ReactElement,
  options: { api?: ExternalClustersApi; at?: string } = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [externalClustersApiRef, options.api ?? createApiMock({})],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [options.at ?? '/external-clusters'],
      mountedRoutes: {
        '/external-clusters': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
