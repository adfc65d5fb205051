import { JsonValue } from '@backstage/types';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as aks from './__testUtils__/createAksWorld';
import { toAzureEndpoints } from './AzureEndpoints';
import { EntraClient } from './EntraClient';
import { createCloudAgents } from '../shared/createCloudAgents';
import { startMetadataServer } from '../__testUtils__/startMetadataServer';
import { withEnvironment } from '../__testUtils__/withEnvironment';
import { useKeylessWorld } from '../__testUtils__/useKeylessWorld';
import { useTemporaryFolder } from '../__testUtils__/useTemporaryFolder';

jest.setTimeout(60_000);

const options = { signal: new AbortController().signal };
const home = useTemporaryFolder();
const tokenFile = join(home, 'token');
const absent = join(home, 'absent');

/** Source: "How to use managed identities for Azure resources on an Azure VM to acquire an access token". */
function toImdsAnswer(token: string, asked: URL) {
  return {
    access_token: token,
    expires_in: '3599',
    expires_on: String(Math.floor(Date.now() / 1000) + 3599),
    resource: asked.searchParams.get('resource'),
    token_type: 'Bearer',
  };
}

/** A token for the resource manager, as a machine with the managed identity would get it. */
async function issueAzureToken({ azure, caPem, accounts }: aks.AksWorld) {
  const { tenantId, clientId, clientSecret } = accounts.good.settings;
  const agents = createCloudAgents({ extraCaPem: caPem });
  const { endpoint } = azure;
  const endpoints = toAzureEndpoints('AzurePublic', {
    resourceManager: endpoint,
    authority: endpoint,
  });
  const { token } = await new EntraClient({
    tenantId: String(tenantId),
    proof: {
      kind: 'secret',
      clientId: String(clientId),
      clientSecret: String(clientSecret),
    },
    endpoints,
    agent: agents.https,
    now: Date.now,
  }).getToken(endpoints.resourceManagerScope, options.signal);
  agents.close();
  return token;
}

describe('AKS accounts without secrets', () => {
  const stage = useKeylessWorld(aks.createAksWorld);
  const base = () => {
    const { clientSecret: _secret, ...settings } =
      stage.world.accounts.good.settings;
    return settings;
  };
  const subscription = () => base().subscriptionId;

  it('prove a workload with the token in a file, to clusters too', async () => {
    writeFileSync(tokenFile, aks.FEDERATED_TOKEN);
    const settings = {
      ...base(),
      identity: 'workload',
      federatedTokenFile: tokenFile,
    };
    const provider = stage.open(settings);
    expect((await provider.verifyAccount(options)).key).toBe(subscription());
    writeFileSync(tokenFile, 'another');
    await expect(
      stage.open(settings).verifyAccount(options),
    ).rejects.toMatchObject({
      kind: 'InvalidCredential',
      hint: expect.stringContaining('federated credential'),
    });
    await expect(
      stage
        .open({ ...settings, federatedTokenFile: absent })
        .verifyAccount(options),
    ).rejects.toMatchObject({ kind: 'InvalidCredential', code: 'NO_IDENTITY' });
  });

  const managed = () => {
    const { clientId: _clientId, ...settings } = base();
    return { ...settings, identity: 'managed' };
  };

  /** The token of the machine's identity that is asked for; the SDK keeps the first machine that it finds. */
  let identity: (asked: URL) => string | undefined = () => undefined;
  let machine: Awaited<ReturnType<typeof startMetadataServer>>;
  const imds = () => ({
    AZURE_POD_IDENTITY_AUTHORITY_HOST: `http://${machine.host}`,
  });

  beforeAll(async () => {
    machine = await startMetadataServer((asked, headers) => {
      const token = headers.metadata === 'true' ? identity(asked) : undefined;
      return token && toImdsAnswer(token, asked);
    });
  });
  afterAll(() => machine.close());

  it('say that the machine has no managed identity', async () => {
    await withEnvironment(imds(), () =>
      expect(
        stage.open(managed()).verifyAccount(options),
      ).rejects.toMatchObject({
        kind: 'InvalidCredential',
        code: 'NO_IDENTITY',
      }),
    );
    expect(machine.asked).not.toEqual([]);
  });

  it.each([
    ['that is named', () => ({ clientId: base().clientId })],
    ['that it has itself where none is named', () => ({})],
  ])('ask the machine for the managed identity %s', async (_, named) => {
    const { clientId = null } = named() as { clientId?: JsonValue };
    const token = await issueAzureToken(stage.world);
    identity = asked =>
      asked.searchParams.get('client_id') === clientId ? token : undefined;
    const provider = stage.open({ ...managed(), ...named() });
    const found = await withEnvironment(imds(), () =>
      provider.verifyAccount(options),
    );
    expect(found.key).toBe(subscription());
    expect(decodeURIComponent(machine.asked.join())).toContain(
      'resource=https://management.azure.com',
    );
    const words = found.facts.map(({ label }) => label);
    expect(words.includes('Client')).toBe(clientId !== null);
  });

  it('name the machine’s own identity by its object id where rights are to be given', async () => {
    const token = await issueAzureToken(stage.world);
    const [, payload = ''] = token.split('.');
    const { oid } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    identity = () => token;
    const provider = stage.open(managed());
    const { clusterAccess } = await withEnvironment(imds(), () =>
      provider.checkRights({}, options),
    );
    const [cloud, cluster] = clusterAccess.map(({ command }) => command);
    expect(cloud).toContain(`az role assignment create --assignee ${oid} `);
    expect(cluster).toContain(`az ad sp show --id ${oid} `);
  });

  it('take no workload identity of the environment for the machine’s own', async () => {
    writeFileSync(tokenFile, aks.FEDERATED_TOKEN);
    const { tenantId, clientId } = base();
    const environment = {
      AZURE_TENANT_ID: String(tenantId),
      AZURE_CLIENT_ID: String(clientId),
      AZURE_FEDERATED_TOKEN_FILE: tokenFile,
    };
    const before = stage.world.calls.count('azure.');
    await withEnvironment(environment, () =>
      expect(
        stage.open(managed()).verifyAccount(options),
      ).rejects.toMatchObject({ code: 'NO_IDENTITY' }),
    );
    expect(stage.world.calls.count('azure.')).toBe(before);
  });

  it('name the client of a workload, which no machine knows', () => {
    const settings = {
      ...managed(),
      identity: 'workload',
      federatedTokenFile: tokenFile,
    };
    expect(() => stage.open(settings)).toThrow(
      expect.objectContaining({ code: 'MISSING_FIELD', field: 'clientId' }),
    );
  });

  it('never fall back to the identity of the machine', async () => {
    const { factory } = stage.world;
    writeFileSync(tokenFile, aks.FEDERATED_TOKEN);
    const { tenantId, clientId } = base();
    const environment = {
      AZURE_TENANT_ID: String(tenantId),
      AZURE_CLIENT_ID: String(clientId),
      AZURE_CLIENT_SECRET: String(stage.world.secrets[0]),
      AZURE_FEDERATED_TOKEN_FILE: tokenFile,
    };
    await withEnvironment(environment, async () => {
      expect(() => factory.readConfiguredAccount!(base())).toThrow(
        expect.objectContaining({ field: 'clientSecret' }),
      );
      const { scope } = factory.readAccount(stage.world.accounts.good.settings);
      expect(() =>
        factory.createProvider({ id: 'a', name: 'a', scope }),
      ).toThrow(expect.objectContaining({ kind: 'InvalidCredential' }));
      expect(() =>
        factory.readConfiguredAccount!({ ...base(), identity: 'workload' }),
      ).toThrow(expect.objectContaining({ field: 'federatedTokenFile' }));
    });
  });

  it('cannot be entered by users', () => {
    expect(() =>
      stage.world.factory.readAccount({ ...base(), identity: 'managed' }),
    ).toThrow(expect.objectContaining({ code: 'UNKNOWN_FIELD' }));
  });
});
