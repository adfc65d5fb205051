import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalClustersApi,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import {
  createApiMock,
  createCluster,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { ReplaceKubeconfigDialog } from './ReplaceKubeconfigDialog';

const cluster = createCluster({ origin: 'Connected', provider: 'kubeconfig' });

async function renderReplace(answers: Partial<ExternalClustersApi>) {
  const api = createApiMock({
    inspectKubeconfig: async () => ({
      contexts: ['main'],
      context: 'main',
      server: 'https://cluster.example.com',
      credential: { kind: 'token' },
      notices: [],
    }),
    ...answers,
  });
  const props = {
    name: 'replaceKubeconfig' as const,
    cluster,
    onClose: jest.fn(),
    onChanged: jest.fn(),
    onDisconnected: jest.fn(),
  };
  await renderView(<ReplaceKubeconfigDialog {...props} />, { api });
  await userEvent.type(screen.getByLabelText(/Kubeconfig/), 'kind: Config');
  const submit = screen.getByRole('button', { name: 'Replace kubeconfig' });
  await screen.findByText('https://cluster.example.com');
  await waitFor(() => expect(submit).toBeEnabled());
  return { api, props, submit };
}

describe('ReplaceKubeconfigDialog', () => {
  it('shows what the new one says, and replaces it', async () => {
    const { api, props, submit } = await renderReplace({
      replaceKubeconfig: async () => cluster,
    });
    await expectAccessible(screen.getByRole('dialog'));
    await userEvent.click(submit);

    await waitFor(() => expect(props.onClose).toHaveBeenCalled());
    expect(api.replaceKubeconfig).toHaveBeenCalledWith(cluster.id, {
      kubeconfig: 'kind: Config',
    });
    expect(props.onChanged).toHaveBeenCalled();
  });

  it('stays open when it leads to another cluster', async () => {
    const message = 'It leads to another cluster';
    const { props, submit } = await renderReplace({
      replaceKubeconfig: async () =>
        Promise.reject(
          new ExternalClustersError(
            { code: 'OTHER_CLUSTER', message },
            { status: 409 },
          ),
        ),
    });
    await userEvent.click(submit);

    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(props.onClose).not.toHaveBeenCalled();
  });
});
