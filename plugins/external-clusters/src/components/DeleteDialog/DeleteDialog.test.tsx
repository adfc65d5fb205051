import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExternalClustersApi } from 'backstage-plugin-external-clusters-common';
import {
  changingProvider,
  createApiMock,
  createCluster,
  createOperation,
  createStatus,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../__testUtils__';
import { DeleteDialog } from './DeleteDialog';

const cluster = createCluster({ origin: 'Created', displayName: 'Payments' });
const deletion = {
  nodePools: cluster.nodePools!,
  nodes: { total: 6 },
  otherRegistrations: [] as string[],
  consequences: ['It cannot be undone.'],
};

async function renderDelete(answers: Partial<ExternalClustersApi>) {
  const api = createApiMock({
    getStatus: async () => createStatus({}),
    getDeletion: async () => deletion,
    startChange: async () => createOperation({ kind: 'DeleteCluster' }),
    ...answers,
  });
  const props = {
    name: 'delete' as const,
    cluster,
    provider: changingProvider,
    onClose: jest.fn(),
    onChanged: jest.fn(),
    onDisconnected: jest.fn(),
  };
  await renderView(<DeleteDialog {...props} />, { api });
  return { api, props };
}

const confirmation = 'Type payments-prod to confirm';
const submit = 'Delete cluster payments-prod';

describe('DeleteDialog', () => {
  it('says what is destroyed and what cannot be undone', async () => {
    await renderDelete({});

    expect(await screen.findByText('system: 3 nodes')).toBeInTheDocument();
    expect(screen.getByText('In all: 6 nodes')).toBeInTheDocument();
    expect(screen.getByText('It cannot be undone.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: submit })).toBeDisabled();
    await expectAccessible(screen.getByRole('dialog'));
  });

  it('deletes once the name in the cloud is typed, by keyboard alone', async () => {
    const { api, props } = await renderDelete({});
    const field = await screen.findByLabelText(confirmation);
    await userEvent.type(field, 'Payments{Enter}');
    expect(api.startChange).not.toHaveBeenCalled();
    await userEvent.clear(field);
    await userEvent.type(field, 'payments-prod{Enter}');

    await waitFor(() => expect(props.onClose).toHaveBeenCalled());
    expect(api.startChange).toHaveBeenCalledWith(
      cluster.id,
      { kind: 'DeleteCluster', confirmation: 'payments-prod' },
      expect.any(String),
    );
  });

  it('needs an administrator where others list the cluster', async () => {
    await renderDelete({
      getDeletion: async () => ({
        ...deletion,
        otherRegistrations: ['group:default/web'],
      }),
    });

    expect(
      await screen.findByText(/only an administrator may delete it/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /web/ })).toBeInTheDocument();
    expect(screen.queryByLabelText(confirmation)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: submit })).toBeDisabled();
  });

  it('lets an administrator delete what others list', async () => {
    await renderDelete({
      getStatus: async () => createStatus({ isAdmin: true }),
      getDeletion: async () => ({
        ...deletion,
        otherRegistrations: ['group:default/web'],
      }),
    });

    expect(await screen.findByLabelText(confirmation)).toBeInTheDocument();
  });

  it('cannot delete what it could not describe', async () => {
    await renderDelete({
      getDeletion: async () => Promise.reject(permissionDenied),
    });

    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: submit })).toBeDisabled();
  });
});
