import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalClustersApi,
  ExternalClustersError,
  KubeconfigDownload,
  Status,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  createApiMock,
  createCluster,
  createStatus,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { GetKubeconfigDialog } from './GetKubeconfigDialog';
import { saveFile } from './saveFile';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));

const cluster = createCluster({});
const download: KubeconfigDownload = {
  kubeconfig: 'kind: Config\n',
  fileName: 'kubeconfig-payments-prod.yaml',
  signIn: 'Program',
  notes: ['You need kubelogin.'],
};

async function renderDialog(
  kubeconfig: Status['features']['kubeconfig'],
  answers: Partial<ExternalClustersApi>,
) {
  const features = { ...createStatus({}).features, kubeconfig };
  const api = createApiMock({
    getStatus: async () => createStatus({ features }),
    createKubeconfig: async () => download,
    ...answers,
  });
  await renderView(
    <GetKubeconfigDialog
      name="getKubeconfig"
      cluster={cluster}
      onClose={jest.fn()}
      onChanged={jest.fn()}
      onDisconnected={jest.fn()}
    />,
    { api },
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Get a kubeconfig for payments-prod',
  });
  const submit = async () => {
    const button = await within(dialog).findByRole('button', {
      name: 'Get kubeconfig',
    });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
  };
  return { api, dialog, submit };
}

describe('GetKubeconfigDialog', () => {
  it('gives a file that signs in with a program, and says what is needed', async () => {
    const { api, dialog, submit } = await renderDialog('exec', {});
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await submit();

    expect(await screen.findByText('You need kubelogin.')).toBeInTheDocument();
    expect(api.createKubeconfig).toHaveBeenCalledWith(cluster.id, {
      signIn: 'Program',
    });
    await expectAccessible(dialog);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Download the file',
      }),
    );
    expect(saveFile).toHaveBeenCalledWith(
      'kubeconfig-payments-prod.yaml',
      'kind: Config\n',
    );
  });

  it('lets the owner choose a token, and says when it ends', async () => {
    const { api, dialog, submit } = await renderDialog('token', {
      createKubeconfig: async () => ({
        ...download,
        signIn: 'Token',
        expiresAt: Date.now() + 3_600_000,
      }),
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: /With a token/ }),
    );
    await expectAccessible(dialog);
    await submit();

    expect(await screen.findByRole('status')).toHaveTextContent(
      /Its token ends in (1 hour|5\d minutes)/,
    );
    expect(api.createKubeconfig).toHaveBeenCalledWith(cluster.id, {
      signIn: 'Token',
    });
  });

  it('Loading: gives nothing before it knows what is offered', async () => {
    const { dialog } = await renderDialog('exec', {
      getStatus: () => new Promise(() => {}),
    });
    expect(
      within(dialog).getByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Get kubeconfig' }),
    ).toBeDisabled();
    await expectAccessible(dialog);
  });

  it('Failed: says so, and asks again what is offered', async () => {
    const answers = [backendDown];
    const features = { ...createStatus({}).features, kubeconfig: 'token' };
    const { dialog } = await renderDialog('token', {
      getStatus: async () => {
        const failure = answers.shift();
        if (failure) throw failure;
        return createStatus({ features } as Partial<Status>);
      },
    });
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The backend did not answer',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(dialog).findByRole('radio', { name: /With a token/ }),
    ).toBeInTheDocument();
  });

  it('a refusal goes when something else is chosen; what is done is closed, not cancelled', async () => {
    const refused = new ExternalClustersError(
      { code: 'NO_SIGN_IN', message: 'It has local accounts only' },
      { status: 422 },
    );
    const { dialog, submit } = await renderDialog('token', {
      createKubeconfig: async (_, { signIn }) => {
        if (signIn === 'Program') throw refused;
        return { ...download, signIn, notes: [] };
      },
    });
    await within(dialog).findByRole('radio', { name: /With a token/ });
    await submit();
    expect(await screen.findByText(refused.message)).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /With a token/ }),
    );
    expect(screen.queryByText(refused.message)).not.toBeInTheDocument();

    await submit();
    await screen.findByText('The kubeconfig is ready');
    expect(
      within(dialog).getByRole('button', { name: 'Close' }),
    ).toBeInTheDocument();
    expect(within(dialog).queryByRole('list')).not.toBeInTheDocument();
    await expectAccessible(dialog);
  });

  it('says why there is none', async () => {
    const message = 'It has local accounts only';
    const { submit } = await renderDialog('exec', {
      createKubeconfig: async () =>
        Promise.reject(
          new ExternalClustersError(
            { code: 'NO_SIGN_IN', message, hint: 'az aks get-credentials' },
            { status: 422 },
          ),
        ),
    });
    await submit();
    expect(await screen.findByText(message)).toBeInTheDocument();
  });
});
