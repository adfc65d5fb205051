import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ClusterProvider,
  ClusterProviderFactory,
} from 'backstage-plugin-external-clusters-node';
import { SecretStore } from '../credentials';
import { AccountRecord } from '../database/records';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { ConfiguredAccounts } from './ConfiguredAccounts';
import { ProviderAccounts } from './ProviderAccounts';

const TEN_MINUTES = 10 * 60 * 1000;

const record: AccountRecord = {
  id: 'a',
  provider: 'aks',
  name: 'An account',
  source: 'Stored',
  scope: {},
  secretId: 'secret',
  access: { status: 'Ok', since: 0 },
  createdAt: 0,
  updatedAt: 0,
};

describe('ProviderAccounts', () => {
  const createProvider = jest.fn<ClusterProvider, []>();
  const getSecret = jest.fn<Promise<JsonObject>, []>();
  let made: { close: jest.Mock }[];
  let accounts: ProviderAccounts;

  beforeEach(() => {
    jest.useFakeTimers();
    // The cache takes what began at 0 for eternal.
    jest.advanceTimersByTime(1);
    made = [];
    createProvider.mockReset().mockImplementation(() => {
      const provider = { close: jest.fn(async () => {}) };
      made.push(provider);
      return provider as unknown as ClusterProvider;
    });
    getSecret.mockReset().mockResolvedValue({});
    const registry = new ProviderRegistry();
    registry.add({
      name: 'aks',
      createProvider,
    } as unknown as ClusterProviderFactory);
    accounts = new ProviderAccounts({
      findAccount: async id => ({ ...record, id }),
      configured: new ConfiguredAccounts([], registry),
      secrets: { get: getSecret } as unknown as SecretStore,
      registry,
      limit: provider => provider,
    });
  });

  afterEach(() => {
    accounts.close();
    jest.useRealTimers();
  });

  it('keeps what it opened', async () => {
    const { provider } = await accounts.open('a');
    expect((await accounts.open('a')).provider).toBe(provider);
    expect((await accounts.open('b')).provider).not.toBe(provider);
    expect(made).toHaveLength(2);
  });

  it('opens an account once for all who ask at the same time', async () => {
    const opened = await Promise.all(
      ['a', 'b', 'a', 'a'].map(id => accounts.open(id)),
    );
    expect(made).toHaveLength(2);
    expect(opened[2]?.provider).toBe(opened[0]?.provider);
    expect(opened[3]?.provider).toBe(opened[0]?.provider);
  });

  it('tries again after it could not open', async () => {
    getSecret.mockRejectedValueOnce(new Error('No key'));
    const both = [accounts.open('a'), accounts.open('a')];
    for (const each of both) await expect(each).rejects.toThrow('No key');
    await accounts.open('a');
    expect(made).toHaveLength(1);
  });

  it('closes what lived for ten minutes, whether or not anybody asks again', async () => {
    await accounts.open('a');
    jest.advanceTimersByTime(TEN_MINUTES - 1);
    expect(made[0]?.close).not.toHaveBeenCalled();
    jest.advanceTimersByTime(2);
    expect(made[0]?.close).toHaveBeenCalledTimes(1);
    await accounts.open('a');
    expect(made).toHaveLength(2);
  });

  it('closes what it forgets', async () => {
    await accounts.open('a');
    await accounts.open('b');
    accounts.forget('a');
    expect(made[0]?.close).toHaveBeenCalledTimes(1);
    expect(made[1]?.close).not.toHaveBeenCalled();
    accounts.close();
    expect(made[1]?.close).toHaveBeenCalledTimes(1);
  });

  it('opens nothing that was forgotten meanwhile', async () => {
    let unlock = (_secret: JsonObject) => {};
    getSecret.mockReturnValueOnce(
      new Promise(resolve => {
        unlock = resolve;
      }),
    );
    const late = accounts.open('a').catch(error => error);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    expect(getSecret).toHaveBeenCalledTimes(1);
    accounts.forget('a');
    const { provider } = await accounts.open('a');
    unlock({});
    expect(await late).toBeInstanceOf(NotFoundError);
    expect(made).toHaveLength(1);
    expect((await accounts.open('a')).provider).toBe(provider);
  });
});
