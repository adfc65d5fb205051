import { Route, Routes } from 'react-router-dom';
import { screen, waitFor, within } from '@testing-library/react';
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
  offered: Account = account,
) {
  const api = createApiMock({
    getStatus: async () => createStatus({}),
    listProviders: async () => testProviders,
    listAccounts: async () => [offered],
    replaceCredential: async () => offered,
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

  it('asks again with a credential that was replaced', async () => {
    const { api } = await openRights(async () => createRights({}), {
      ...account,
      source: 'Stored',
      owner: 'group:default/payments',
    });
    await screen.findByText(/^Upgrade: Does not work/);
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Replace the credential/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/Tenant id/), 't1');
    await userEvent.type(
      within(dialog).getByLabelText(/Client secret/),
      's3{Enter}',
    );
    await waitFor(() => expect(api.getAccountRights).toHaveBeenCalledTimes(2));
    expect(api.discoverClusters).toHaveBeenCalledTimes(2);
  });

  it('keeps the keyboard on the button that checks again', async () => {
    const { api } = await openRights(async () => createRights({}));
    await screen.findByText(/^Upgrade: Does not work/);
    const again = screen.getByRole('button', { name: 'Check again' });
    await userEvent.click(again);
    await screen.findByText(/^Upgrade: Does not work/);
    expect(again).toHaveFocus();
    expect(api.getAccountRights).toHaveBeenCalledTimes(2);
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
