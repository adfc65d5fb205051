import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Account,
  ExternalClustersApi,
  ExternalClustersError,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import {
  createApiMock,
  createStatus,
  expectAccessible,
  renderView,
  testProviders,
} from '../../__testUtils__';
import { StoredCredentials } from './StoredCredentials';

const stored: Account = {
  id: 'mine',
  name: 'Team Azure',
  provider: 'aks',
  source: 'Stored',
  owner: 'group:default/payments',
  scope: [],
  access: { status: 'CredentialExpired' },
  allow: ['view'],
  clusters: 1,
};

async function renderCredentials(answers: Partial<ExternalClustersApi>) {
  const api = createApiMock(answers);
  const onReplaced = jest.fn();
  await renderView(
    <StoredCredentials
      accounts={[
        stored,
        { ...stored, id: 'shared', name: 'Shared', source: 'Config' },
        { ...stored, id: 'theirs', name: 'Theirs', owner: 'group:default/x' },
      ]}
      provider={testProviders[0] as Provider}
      status={createStatus({})}
      onReplaced={onReplaced}
    />,
    { api },
  );
  await userEvent.click(
    screen.getByRole('button', {
      name: 'Replace the credential of Team Azure',
    }),
  );
  return { api, onReplaced, dialog: await screen.findByRole('dialog') };
}

async function enter(dialog: HTMLElement) {
  await userEvent.type(within(dialog).getByLabelText(/Tenant id/), 't1');
  await userEvent.type(
    within(dialog).getByLabelText(/Client secret/),
    's3{Enter}',
  );
}

describe('StoredCredentials', () => {
  it('is for stored accounts of the user alone', async () => {
    const { dialog } = await renderCredentials({});

    expect(screen.queryByText(/of Shared/)).not.toBeInTheDocument();
    expect(screen.queryByText(/of Theirs/)).not.toBeInTheDocument();
    await expectAccessible(dialog);
  });

  it('replaces the credential', async () => {
    const { api, onReplaced, dialog } = await renderCredentials({
      replaceCredential: async () => stored,
    });
    await enter(dialog);

    await waitFor(() => expect(onReplaced).toHaveBeenCalledWith(stored));
    expect(api.replaceCredential).toHaveBeenCalledWith('mine', {
      settings: { tenantId: 't1', clientSecret: 's3' },
    });
  });

  it('keeps the dialog open when it is of another place', async () => {
    const message = 'It is of another subscription';
    const { dialog } = await renderCredentials({
      replaceCredential: async () =>
        Promise.reject(
          new ExternalClustersError(
            { code: 'OTHER_ACCOUNT', message },
            { status: 409 },
          ),
        ),
    });
    await enter(dialog);

    expect(await within(dialog).findByText(message)).toBeInTheDocument();
  });

  it('needs what the provider needs', async () => {
    const { api, dialog } = await renderCredentials({});
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Check and replace' }),
    );

    expect(
      await within(dialog).findByText('Tenant id is needed'),
    ).toBeInTheDocument();
    expect(api.replaceCredential).not.toHaveBeenCalled();
  });
});
