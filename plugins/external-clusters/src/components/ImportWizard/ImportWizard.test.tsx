import { Route, Routes } from 'react-router-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Account,
  ExternalClustersApi,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  createApiMock,
  createRights,
  createStatus,
  expectAccessible,
  renderView,
  testProviders,
} from '../../__testUtils__';
import { ImportPage } from './ImportPage';

const account: Account = {
  id: 'azure-prod',
  name: 'Azure production',
  provider: 'aks',
  source: 'Config',
  scope: [],
  access: { status: 'Ok' },
  allow: ['view'],
  clusters: 2,
};

async function openRights(
  getAccountRights: ExternalClustersApi['getAccountRights'],
) {
  const api = createApiMock({
    getStatus: async () => createStatus({}),
    listProviders: async () => testProviders,
    listAccounts: async () => [account],
    discoverClusters: async () => ({ clusters: [], missing: [] }),
    getAccountRights,
  });
  const { container } = await renderView(
    <Routes>
      <Route path="/external-clusters/import/*" element={<ImportPage />} />
    </Routes>,
    { api, at: '/external-clusters/import' },
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Azure Kubernetes Service' }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Azure production' }),
  );
  await screen.findByRole('heading', { name: 'What will work?' });
  return { api, container };
}

describe('The rights of an import', () => {
  it('shows what will work before the clusters are chosen', async () => {
    const { api, container } = await openRights(async () => createRights({}));
    expect(
      await screen.findByText(/^Upgrade: Does not work/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('aws iam put-role-policy --role-name portal'),
    ).toBeInTheDocument();
    expect(api.getAccountRights).toHaveBeenCalledWith(
      'azure-prod',
      {},
      expect.anything(),
    );
    await expectAccessible(container);

    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
    expect(
      await screen.findByText(/^Upgrade: Does not work/),
    ).toBeInTheDocument();
    expect(api.getAccountRights).toHaveBeenCalledTimes(1);
  });

  it('stops nobody when they could not be asked for', async () => {
    await openRights(async () => {
      throw backendDown;
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend did not answer',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      await screen.findByRole('heading', { name: 'Which clusters?' }),
    ).toBeInTheDocument();
  });
});
