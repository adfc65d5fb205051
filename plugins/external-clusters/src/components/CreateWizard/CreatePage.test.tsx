import { Route, Routes } from 'react-router-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Account,
  ExternalClustersApi,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import {
  changingProvider,
  createApiMock,
  createCluster,
  createForm,
  createOperation,
  createStatus,
  expectAccessible,
  renderView,
  testProviders,
} from '../../__testUtils__';
import { CreatePage } from './CreatePage';

const account: Account = {
  id: 'azure-prod',
  name: 'Azure production',
  provider: 'aks',
  source: 'Config',
  scope: [],
  access: { status: 'Ok' },
  allow: ['view', 'edit', 'create'],
  clusters: 2,
  owners: ['group:default/payments'],
};

const form = createForm(
  [
    { name: 'name', label: 'Cluster name', kind: 'text', required: true },
    { name: 'private', label: 'Private', kind: 'switch', default: false },
  ],
  [],
);

async function renderCreate(answers: Partial<ExternalClustersApi>) {
  const features = { ...createStatus({}).features, create: true };
  const api = createApiMock({
    getStatus: async () => createStatus({ features }),
    listProviders: async () => [changingProvider, ...testProviders.slice(1)],
    listAccounts: async () => [
      account,
      { ...account, id: 'other', name: 'View only', allow: ['view'] },
    ],
    getClusterForm: async () => form,
    createCluster: async () => ({
      cluster: createCluster({ origin: 'Created', state: 'Provisioning' }),
      operation: createOperation({ kind: 'CreateCluster' }),
    }),
    ...answers,
  });
  const { container } = await renderView(
    <Routes>
      <Route path="/external-clusters/create/*" element={<CreatePage />} />
      <Route
        path="/external-clusters/clusters/:clusterId"
        element={<div>The details</div>}
      />
    </Routes>,
    { api, at: '/external-clusters/create' },
  );
  return { api, container };
}

const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

async function goToSettings() {
  await press('Azure Kubernetes Service');
  await press('Azure production');
  await press('Next');
  return screen.findByLabelText(/Cluster name/);
}

async function goToReview() {
  await userEvent.type(await goToSettings(), 'web');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Next' })).toBeEnabled(),
  );
  await press('Next');
  await screen.findByRole('heading', { name: 'Is this right?' });
}

describe('CreatePage', () => {
  it('offers only providers and accounts that can create', async () => {
    const { container } = await renderCreate({});
    await screen.findByRole('heading', {
      name: 'Where should the cluster run?',
    });
    expect(screen.queryByRole('button', { name: 'Amazon EKS' })).toBeNull();
    await expectAccessible(container);
    await press('Azure Kubernetes Service');

    await screen.findByRole('button', { name: 'Azure production' });
    expect(screen.queryByRole('button', { name: 'View only' })).toBeNull();
  });

  it('offers a credential of the own where no account may create', async () => {
    const mine = { ...account, id: 'mine', name: 'Mine', owners: ['user:x'] };
    const { api, container } = await renderCreate({
      listAccounts: async () => [{ ...account, allow: ['view'] }],
      verifyAccount: async () => ({ identity: [] }),
      createAccount: async () => mine,
    });
    await press('Azure Kubernetes Service');
    expect(
      await screen.findByText(/No account of Azure.* may create clusters/),
    ).toBeInTheDocument();
    await press('Use another credential');
    await userEvent.type(screen.getByLabelText(/Name of the account/), 'Mine');
    await userEvent.click(
      screen.getByRole('button', { name: /^Owner of the account/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'web' }));
    await userEvent.type(screen.getByLabelText(/Tenant id/), 't1');
    await userEvent.type(screen.getByLabelText(/Client secret/), 's3');
    expect(screen.queryByText(/policy/)).not.toBeInTheDocument();
    await press('Check credential');
    await expectAccessible(container);
    await press('Store and go on');

    await screen.findByRole('heading', { name: 'Whose is it here?' });
    expect(api.createAccount).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'Mine', owner: 'group:default/web' }),
    );
  });

  it('creates what was chosen and goes to its details', async () => {
    const { api, container } = await renderCreate({});
    await goToReview();
    expect(screen.getByText('Azure production')).toBeInTheDocument();
    expect(screen.getByText('web')).toBeInTheDocument();
    await expectAccessible(container);
    await press('Create cluster');

    expect(await screen.findByText('The details')).toBeInTheDocument();
    expect(api.createCluster).toHaveBeenCalledWith(
      {
        accountId: 'azure-prod',
        owner: 'group:default/payments',
        settings: { name: 'web', private: false },
      },
      expect.stringMatching(/^[0-9a-f]{32}$/),
    );
  });

  it('keeps what was entered on the way back', async () => {
    await renderCreate({});
    await userEvent.type(await goToSettings(), 'web');
    await press('Back');
    await press('Next');

    expect(await screen.findByLabelText(/Cluster name/)).toHaveValue('web');
  });

  it('says which field the cloud refuses, and sends the same intent again with the same key', async () => {
    const refusal = new ExternalClustersError(
      {
        code: 'InvalidRequest',
        message: 'Azure refuses it',
        problems: [{ field: 'name', message: 'It is taken.' }],
      },
      { status: 400 },
    );
    const { api } = await renderCreate({
      createCluster: async () => Promise.reject(refusal),
    });
    await goToReview();
    await press('Create cluster');
    expect(
      await screen.findByText('Cluster name: It is taken.'),
    ).toBeInTheDocument();
    await press('Create cluster');

    await waitFor(() => expect(api.createCluster).toHaveBeenCalledTimes(2));
    const [one, two] = api.createCluster.mock.calls.map(call => call[1]);
    expect(two).toBe(one);
  });

  it('is not offered where creating is switched off', async () => {
    await renderCreate({ getStatus: async () => createStatus({}) });

    expect(
      await screen.findByText('You may not create clusters'),
    ).toBeInTheDocument();
  });
});
