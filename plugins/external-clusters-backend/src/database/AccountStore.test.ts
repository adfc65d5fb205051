import { AccountInUseError } from './errors';
import { createTestStores, testDatabases } from './__testUtils__';

jest.setTimeout(60_000);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('AccountStore on %s', id => {
  it('stores, reads and filters accounts', async () => {
    const { accounts, addAccount, clock } = await createTestStores(
      databases,
      id,
    );
    await addAccount({ id: 'b', credentialExpiresAt: 4_000_000_000_000 });
    await addAccount({ id: 'a', owner: 'group:default/team-b' });
    await accounts.upsertFromConfig({ name: 'c', provider: 'gke', scope: {} });
    const now = await clock.now();
    expect(await accounts.get('b')).toEqual({
      id: 'b',
      provider: 'aks',
      name: 'b',
      source: 'Stored',
      owner: 'group:default/team-a',
      scope: { subscriptionId: 'sub' },
      identityKey: 'identity:b',
      secretId: undefined,
      credentialExpiresAt: 4_000_000_000_000,
      access: { status: 'Ok', message: undefined, since: now },
      retryAt: undefined,
      verifiedAt: now,
      createdBy: undefined,
      createdAt: now,
      updatedAt: now,
    });
    expect(await accounts.get('none')).toBeUndefined();
    const names = async (filter: Parameters<typeof accounts.list>[0]) =>
      (await accounts.list(filter)).map(account => account.name);
    expect(await names({})).toEqual(['a', 'b', 'c']);
    expect(await names({ ids: ['a', 'config:c'] })).toEqual(['a', 'c']);
    expect(await names({ owners: ['group:default/team-a'] })).toEqual(['b']);
    expect(await names({ owners: [] })).toEqual([]);
    expect(await names({ source: ['Config'] })).toEqual(['c']);
  });

  it('brings accounts of app-config up to date and keeps what is known of them', async () => {
    const { accounts } = await createTestStores(databases, id);
    const config = { name: 'shared', provider: 'aks', scope: { tenant: '1' } };
    const first = await accounts.upsertFromConfig(config);
    expect(first).toMatchObject({
      id: 'config:shared',
      access: { status: 'NotRead' },
    });
    await accounts.setVerified(first.id, { identityKey: 'me' });
    const second = await accounts.upsertFromConfig({
      ...config,
      scope: { tenant: '2' },
    });
    expect(second).toMatchObject({
      scope: { tenant: '2' },
      identityKey: 'me',
      access: { status: 'Ok' },
    });
  });

  it('says since when an account cannot be asked', async () => {
    const { accounts, addAccount, clock } = await createTestStores(
      databases,
      id,
    );
    const account = await addAccount();
    const retryAt = (await clock.now()) + 120_000;
    await clock.advance(1_000);
    const since = await clock.now();
    const throttled = { status: 'Throttled', message: 'Slow down' } as const;
    expect(
      await accounts.setAccess(account, { access: throttled, retryAt }),
    ).toBe(true);
    await clock.advance(1_000);
    expect(
      await accounts.setAccess(account, { access: throttled, retryAt }),
    ).toBe(false);
    expect(await accounts.get(account)).toMatchObject({
      access: { ...throttled, since },
      retryAt,
    });
    await accounts.setAccess(account, { access: { status: 'Ok' } });
    const healed = await accounts.get(account);
    expect(healed?.access).toEqual({
      status: 'Ok',
      message: undefined,
      since: since + 1_000,
    });
    expect(healed?.retryAt).toBeUndefined();
  });

  it('removes an account with its secret, but not while clusters use it', async () => {
    const { accounts, addAccount, register, clusters, database } =
      await createTestStores(databases, id);
    const secret = {
      id: 's',
      key_id: 'k',
      payload: 'x',
      created_at: 1,
      updated_at: 1,
    };
    await database('secrets').insert(secret);
    const account = await addAccount({ secretId: 's' });
    const { id: clusterId } = await register({});
    expect(await accounts.countRegistrations([account])).toEqual(
      new Map([[account, 1]]),
    );
    const refused = accounts.delete(account);
    await expect(refused).rejects.toThrow(AccountInUseError);
    await expect(refused).rejects.toMatchObject({ clusters: 1 });
    await clusters.disconnect(clusterId, 'by guest');
    await accounts.delete(account);
    await accounts.delete(account);
    expect(await accounts.get(account)).toBeUndefined();
    expect(await database('secrets')).toEqual([]);
    expect(await database('observation_ticks')).toEqual([]);
  });
});
