import { testDatabases } from '../database/__testUtils__';
import {
  CANARY,
  Channel,
  CHANNELS,
  collectEvidence,
  configuredAccounts,
  Evidence,
  Person,
  recordConsole,
  secretClouds,
  SecretScanner,
  secretsOf,
  SecretStory,
  usePortal,
} from './__testUtils__';

// Whole lives of clusters in all clouds.
jest.setTimeout(400_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('secrets on %s', id => {
  const stage = usePortal({
    databases,
    id,
    scenario: secretClouds,
    config: world => ({
      accounts: configuredAccounts(world),
      features: { kubeconfig: 'exec' },
    }),
  });
  let story: SecretStory;
  let scanner: SecretScanner;
  let evidence: Evidence[];

  beforeAll(async () => {
    const { portal, world } = stage;
    story = new SecretStory(stage);
    scanner = new SecretScanner(secretsOf(world));
    const endRecording = recordConsole(portal.parts.logger.lines);
    await story.tell();
    endRecording();
    evidence = await collectEvidence(portal);
  });

  const findIn = (channel: Channel) =>
    evidence
      .filter(each => each.channel === channel)
      .flatMap(({ place, text }) =>
        scanner.find(text).map(found => `${place}: ${found}`),
      );

  it.each(CHANNELS)('are not in %s', channel => {
    expect(evidence.map(each => each.channel)).toContain(channel);
    expect(findIn(channel)).toEqual([]);
  });

  it('were met by every operation, by everybody, and by every refusal', () => {
    const neverDone = Object.entries(story.statuses)
      .filter(([, met]) => !met.some(status => status < 300))
      .map(([operation]) => operation);
    // An account that is in use is not removed before the last test.
    expect(neverDone).toEqual(['deleteAccount']);
    expect(story.refusals.filter(({ status }) => status < 400)).toEqual([]);
    expect(story.refusals.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('were there when events, signals and audit events were written', () => {
    const { events, logger } = stage.portal.parts;
    const topics = new Set(events.published.map(({ topic }) => topic));
    expect([...topics].sort()).toEqual([
      'external-clusters.changes',
      'signals',
    ]);
    const audited = logger.lines.filter(line => line.includes('isAuditEvent'));
    for (const event of [
      'account-validate',
      'account-create',
      'account-delete',
      'cluster-import',
      'cluster-connect',
      'cluster-update',
      'cluster-disconnect',
      'cluster-create',
      'cluster-change',
      'operation-cancel',
      'account-update',
      'cluster-reconnect',
      'operation-end',
    ]) {
      const lines = audited.filter(line => line.includes(`'${event}'`));
      expect(lines.join()).toContain("status: 'failed'");
    }
  });

  it('would be found in each of these places', async () => {
    const { portal } = stage;
    const { logger, events } = portal.parts;
    const [cluster] = await portal.list('owner');
    const change = { displayName: `${CANARY}name` };
    await portal.patch(`/clusters/${cluster!.id}`, 'owner').send(change);
    await portal.entities();
    const cause = new Error(`${CANARY}cause`);
    logger.child({}).debug('Planted', new Error('Text', { cause }));
    await events.publish({ topic: 'planted', eventPayload: { name: CANARY } });

    const planted = await collectEvidence(portal);
    const channels = planted
      .filter(({ text }) => scanner.find(text).length > 0)
      .map(({ channel }) => channel);
    expect([...new Set(channels)].sort()).toEqual([...CHANNELS].sort());
  });

  it('are told apart from the external id, which only its maker is shown', () => {
    const shown = evidence.filter(({ text }) =>
      text.includes(story.externalId),
    );
    expect(shown.map(({ place }) => place)).toEqual([
      expect.stringMatching(/^POST .*\/accounts\/external-ids 201$/),
      'accounts.scope',
    ]);
  });

  it('leave the database with their clusters and accounts', async () => {
    const { portal } = stage;
    const ann = Person.ann(portal);
    const secretIds = () =>
      portal.database('secrets').whereNot('id', 'canary').pluck('id');
    expect((await secretIds()).length).toBeGreaterThanOrEqual(5);

    for (const { id: clusterId } of await portal.list('admin')) {
      await portal
        .post(`/clusters/${clusterId}/disconnect`, 'admin')
        .expect(204);
    }
    const { body: accounts } = await portal.get('/accounts', 'admin');
    for (const { id: accountId, source } of accounts) {
      if (source === 'Stored') await ann.removeAccount(accountId);
    }

    expect(await secretIds()).toEqual([]);
  });
});
