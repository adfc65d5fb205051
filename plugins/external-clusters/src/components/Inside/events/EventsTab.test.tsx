import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EventList,
  ExternalClustersApi,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  clusterStopped,
  createApiMock,
  createCluster,
  createEvent,
  createEventList,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../../__testUtils__';
import { EventsTab } from './EventsTab';

const cluster = createCluster({});
const unreadable = new ExternalClustersError(
  { code: 'FORBIDDEN', message: 'It may not list events there' },
  { status: 502 },
);

async function renderEvents(
  listEvents: ExternalClustersApi['listEvents'],
  at?: string,
) {
  const api = createApiMock({ listEvents });
  const { container } = await renderView(<EventsTab cluster={cluster} />, {
    api,
    at,
  });
  return { api, container };
}

const answer = (overrides: Partial<EventList>) => async () =>
  createEventList(overrides);

const refuse = (error: Error) => async () => {
  throw error;
};

/** What was asked for last. */
const queryOf = (api: jest.Mocked<ExternalClustersApi>) =>
  api.listEvents.mock.lastCall?.[1];

describe('EventsTab', () => {
  it('Loading: is as large as what comes', async () => {
    await renderEvents(() => new Promise(() => {}));
    expect(
      screen.getByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('Filled: shows warnings and others with their repeats', async () => {
    const { container } = await renderEvents(answer({}));
    const row = await screen.findByRole('row', { name: /BackOff/ });
    for (const text of [
      'Warning',
      'coredns-1',
      'Pod in kube-system',
      'Back-off restarting failed container',
      '12×',
    ]) {
      expect(row).toHaveTextContent(text);
    }
    expect(screen.getByRole('row', { name: /NodeReady/ })).toHaveTextContent(
      'Normal',
    );
    await expectAccessible(container);
  });

  it('asks as the address says', async () => {
    const { api } = await renderEvents(
      answer({}),
      '/external-clusters?namespace=shop&type=Warning&limit=300',
    );
    await waitFor(() =>
      expect(queryOf(api)).toMatchObject({
        namespace: 'shop',
        type: 'Warning',
        limit: 300,
      }),
    );
  });

  it('knows a namespace that is called like a part of every object', async () => {
    await renderEvents(answer({}), '/external-clusters?namespace=constructor');
    const field = await screen.findByRole('textbox', { name: 'Namespace' });
    expect(field).toHaveValue('constructor');
  });

  it('filters by type', async () => {
    const { api } = await renderEvents(answer({}));
    await screen.findByRole('row', { name: /BackOff/ });
    await userEvent.click(screen.getByRole('button', { name: /^Type/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Warning' }));
    await waitFor(() =>
      expect(queryOf(api)).toMatchObject({ type: 'Warning' }),
    );
  });

  it('takes a namespace that is typed, and refuses what cannot be one', async () => {
    const { api } = await renderEvents(answer({}));
    await screen.findByRole('row', { name: /BackOff/ });
    const field = screen.getByRole('textbox', { name: 'Namespace' });
    await userEvent.clear(field);
    await userEvent.type(field, 'My Shop{Enter}');
    expect(
      screen.getByText('Small letters, digits and dashes'),
    ).toBeInTheDocument();
    expect(api.listEvents).toHaveBeenCalledTimes(1);

    await userEvent.clear(field);
    await userEvent.type(field, 'shop{Enter}');
    await waitFor(() =>
      expect(queryOf(api)).toMatchObject({ namespace: 'shop' }),
    );
  });

  it('says in the field what is shown, once it is left', async () => {
    const { api } = await renderEvents(answer({}));
    await screen.findByRole('row', { name: /BackOff/ });
    const field = screen.getByRole('textbox', { name: 'Namespace' });
    await userEvent.clear(field);
    await userEvent.type(field, 'My Shop{Enter}');
    expect(field).toBeInvalid();
    await userEvent.tab();
    expect(field).toHaveValue('Nodes and kube-system');
    expect(field).toBeValid();
    expect(api.listEvents).toHaveBeenCalledTimes(1);
  });

  it('offers all namespaces and those that it saw', async () => {
    const { api } = await renderEvents(answer({}));
    await screen.findByRole('row', { name: /BackOff/ });
    await userEvent.click(screen.getByRole('textbox', { name: 'Namespace' }));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'Nodes and kube-system',
      'All namespaces',
      'kube-system',
    ]);
    await userEvent.click(options[1] as HTMLElement);
    await waitFor(() => expect(queryOf(api)).toMatchObject({ namespace: '*' }));
  });

  it('still offers the namespaces that it saw while one alone is shown', async () => {
    const seen = (namespace: string) =>
      createEvent({ object: { kind: 'Pod', name: 'pod', namespace } });
    const { api } = await renderEvents(
      async (_, { namespace }) =>
        createEventList({
          items:
            namespace === '*' ? [seen('shop'), seen('web')] : [seen('shop')],
        }),
      '/external-clusters?namespace=*',
    );
    await screen.findByText('Pod in web');
    const field = screen.getByRole('textbox', { name: 'Namespace' });
    await userEvent.click(field);
    await userEvent.click(screen.getByRole('option', { name: 'shop' }));
    await waitFor(() =>
      expect(queryOf(api)).toMatchObject({ namespace: 'shop' }),
    );
    await waitFor(() =>
      expect(screen.queryByText('Pod in web')).not.toBeInTheDocument(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByRole('option', { name: 'web' })).toBeInTheDocument();
  });

  it('Many: shows more on demand, and says that there are more than were read', async () => {
    const { api } = await renderEvents(answer({ total: 250, isWhole: false }));
    expect(
      await screen.findByText(/more events than were read/),
    ).toBeInTheDocument();
    expect(screen.getByText('2 of 250 shown')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(queryOf(api)).toMatchObject({ limit: 300 }));
  });

  it('Empty: says that a calm cluster has none', async () => {
    await renderEvents(answer({ items: [], total: 0 }));
    expect(
      await screen.findByText(/a calm cluster has none/),
    ).toBeInTheDocument();
  });

  it('NothingFound: offers to clear the filters', async () => {
    const { api } = await renderEvents(
      answer({ items: [], total: 0 }),
      '/external-clusters?type=Warning&namespace=shop',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Show all types/ }),
    );
    await waitFor(() =>
      expect(queryOf(api)).toMatchObject({
        type: undefined,
        namespace: undefined,
      }),
    );
  });

  it('Pending: what is of another type is dimmed, also when asking fails', async () => {
    await renderEvents((_, { type }) =>
      type ? refuse(unreadable)() : answer({})(),
    );
    await screen.findByRole('row', { name: /BackOff/ });
    await userEvent.click(screen.getByRole('button', { name: /^Type/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Warning' }));
    expect(
      await screen.findByText(/The last refresh did not work/),
    ).toHaveTextContent('It may not list events there');
    expect(screen.getByRole('table').parentElement).toHaveAttribute(
      'aria-busy',
      'true',
    );
  });

  it('Partial: names the part that could not be read, and shows the rest', async () => {
    await renderEvents(
      answer({
        items: [createEvent({})],
        isWhole: false,
        problems: [
          {
            part: 'nodeEvents',
            code: 'FORBIDDEN',
            message: 'The credential may not list events in default',
          },
        ],
      }),
    );
    expect(await screen.findByText('Events of nodes:')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /BackOff/ })).toBeInTheDocument();
  });

  it('Failed: a namespace that cannot be read keeps the way to another', async () => {
    await renderEvents(
      refuse(unreadable),
      '/external-clusters?namespace=secret',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It may not list events there',
    );
    expect(
      screen.getByRole('textbox', { name: 'Namespace' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['PermissionDenied', permissionDenied, 'Only the owner looks inside'],
    ['Stopped', clusterStopped, /The cluster is stopped/],
    ['BackendDown', backendDown, /Nothing happened to the cluster/],
  ])('%s: says so', async (_, error, text) => {
    await renderEvents(refuse(error));
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
