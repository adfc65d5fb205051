import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ExternalClustersApi,
  RightsReport,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  createApiMock,
  createCluster,
  createRights,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../../__testUtils__';
import { AccessTab } from './AccessTab';

const cluster = createCluster({});

async function renderAccess(
  getClusterRights: ExternalClustersApi['getClusterRights'],
) {
  const api = createApiMock({ getClusterRights });
  const { container } = await renderView(<AccessTab cluster={cluster} />, {
    api,
  });
  return { api, container };
}

const answer = (overrides: Partial<RightsReport>) => async () =>
  createRights(overrides);

const refuse = (error: Error) => async () => {
  throw error;
};

const entryOf = async (name: RegExp) => {
  const text = await screen.findByText(name);
  return text.closest('li') as HTMLElement;
};

describe('AccessTab', () => {
  it('Loading: says what it waits for', async () => {
    await renderAccess(() => new Promise(() => {}));
    expect(
      screen.getByText('Asking which rights there are'),
    ).toBeInTheDocument();
  });

  it('Filled: shows what is missing with the line that mends it', async () => {
    const { container } = await renderAccess(answer({}));
    const upgrade = await entryOf(/^Upgrade: Does not work/);
    for (const text of [
      'eks:UpdateClusterVersion',
      'An explicit deny applies',
      'aws iam put-role-policy --role-name portal',
    ]) {
      expect(within(upgrade).getByText(text)).toBeInTheDocument();
    }
    expect(
      within(upgrade).getByRole('button', { name: /^Copy aws iam/ }),
    ).toBeInTheDocument();
    expect(await entryOf(/^Look inside: Not known/)).toHaveTextContent(
      'The cluster did not answer',
    );
    expect(await entryOf(/^Start and stop: Not offered/)).toHaveTextContent(
      'EKS clusters cannot be stopped',
    );
    await expectAccessible(container);
  });

  it('Filled: shows the rights of what works on demand', async () => {
    await renderAccess(answer({}));
    const view = await entryOf(/^See the cluster: Works/);
    expect(within(view).queryByText('eks:DescribeCluster')).toBeNull();
    await userEvent.click(
      within(view).getByRole('button', {
        name: 'Show the rights of See the cluster',
      }),
    );
    expect(within(view).getByText('eks:DescribeCluster')).toBeInTheDocument();
  });

  it('asks again only when told', async () => {
    const { api } = await renderAccess(answer({}));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check again' }),
    );
    await screen.findByText(/^Upgrade: Does not work/);
    expect(api.getClusterRights).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('button', { name: 'Check again' })).toHaveFocus();
  });

  it('PermissionDenied: says who may look; the access that all may see stays', async () => {
    const { container } = await renderAccess(refuse(permissionDenied));
    expect(
      await screen.findByText('Only the owner looks inside'),
    ).toBeInTheDocument();
    expect(screen.getByText('Cloud')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('BackendDown: says that nothing happened to the cluster', async () => {
    await renderAccess(refuse(backendDown));
    expect(
      await screen.findByText(/Nothing happened to the cluster/),
    ).toBeInTheDocument();
    // Rights are not asked for again by themselves.
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
