import { mockServices } from '@backstage/backend-test-utils';
import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { startPlugin } from '../__testUtils__/startPlugin';
import { CANARY, create, lent } from './__testUtils__/changing';

describe('what operations leave behind', () => {
  it('tells the auditor of the start and, once, of the end', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event as never);
    const plugin = await startPlugin({
      config: lent(['view', 'create']),
      services: [auditor.factory],
    });
    const { body } = await create(plugin, 'prod');
    await plugin.work();

    const events = auditor.createEvent.mock.calls.map(([given]) => given);
    expect(events.map(({ eventId }) => eventId)).toEqual([
      'cluster-create',
      'operation-end',
    ]);
    expect(events[1]!.meta).toMatchObject({
      operationId: body.operation.id,
      state: 'Succeeded',
      startedBy: 'user:default/ann',
    });
    expect(event.success.mock.calls).toEqual([
      [
        {
          meta: {
            clusterId: body.cluster.id,
            operationId: body.operation.id,
          },
        },
      ],
      [],
    ]);
  });

  it('holds no secret, whatever goes wrong', async () => {
    const cloud = new FakeCloud();
    const plugin = await startPlugin({ cloud, config: lent(['create']) });
    const cause = Object.assign(new Error(CANARY), { secret: CANARY });
    const failure = new ProviderError('Unexpected', 'It failed', { cause });
    cloud.editor.failNext('begin', failure);
    cloud.editor.failNext('find', cause);
    const { body } = await create(plugin, 'prod');
    await plugin.work();

    const rows = [
      await plugin.knex('operations'),
      await plugin.knex('created_clusters'),
      await plugin.knex('external_clusters'),
    ];
    const shown = await plugin.get(`/operations/${body.operation.id}`);
    expect(JSON.stringify(rows)).not.toContain(CANARY);
    expect(shown.text).not.toContain(CANARY);
  });
});
