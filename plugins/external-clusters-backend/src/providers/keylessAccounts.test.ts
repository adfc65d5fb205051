import { JsonObject, JsonValue } from '@backstage/types';
import { ClusterProvider } from 'backstage-plugin-external-clusters-node';
import { ClusterProviderWorld } from 'backstage-plugin-external-clusters-node/testUtils';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as aks from './aks/__testUtils__/createAksWorld';
import * as eks from './eks/__testUtils__/createEksWorld';
import * as gke from './gke/__testUtils__/createGkeWorld';
import { toAzureEndpoints } from './aks/AzureEndpoints';
import { EntraClient } from './aks/EntraClient';
import { parseGkeScope } from './gke/GkeSettings';
import { toGoogleEndpoints } from './gke/GoogleEndpoints';
import { GoogleTokenClient } from './gke/GoogleTokenClient';
import { toGoogleIdentity } from './gke/toGoogleIdentity';
import { createCloudAgents } from './shared/createCloudAgents';
import { startMetadataServer } from './__testUtils__/startMetadataServer';
import { withEnvironment } from './__testUtils__/withEnvironment';

jest.setTimeout(60_000);

const options = { signal: new AbortController().signal };
const home = mkdtempSync(join(tmpdir(), 'keyless-'));
const tokenFile = join(home, 'token');
const absent = join(home, 'absent');

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Opens accounts as app-config describes them, and closes them after each test. */
function useWorld<World extends ClusterProviderWorld>(
  create: () => Promise<World>,
) {
  let world: World;
  const opened: ClusterProvider[] = [];
  beforeAll(async () => {
    world = await create();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(provider => provider.close()));
  });
  afterAll(() => world.close());
  return {
    get world() {
      return world;
    },
    open(settings: JsonObject): ClusterProvider {
      const account = world.factory.readConfiguredAccount!(settings);
      expect(account.credential).toBeUndefined();
      const provider = world.factory.createProvider({
        id: 'keyless',
        name: 'keyless',
        // As it comes back from the database.
        ...JSON.parse(JSON.stringify(account)),
      });
      opened.push(provider);
      return provider;
    },
  };
}

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

describe('EKS accounts without keys', () => {
  const stage = useWorld(eks.createEksWorld);
  const roleOf = (name: string) =>
    `arn:aws:iam::${eks.ROLE_ACCOUNT_ID}:role/${name}`;
  const regions = eks.EKS_REGIONS;
  const ambient = () => {
    const { accessKeyId, secretAccessKey } = stage.world.accounts.good.settings;
    return {
      AWS_ACCESS_KEY_ID: String(accessKeyId),
      AWS_SECRET_ACCESS_KEY: String(secretAccessKey),
    };
  };

  it('use the own identity of the portal where it is named', async () => {
    const provider = stage.open({ identity: 'ambient', regions });
    const found = await withEnvironment(ambient(), () =>
      provider.verifyAccount(options),
    );
    expect(found.key).toBe(eks.ACCOUNT_ID);
  });

  it('assume a role with it, with the external id', async () => {
    const provider = stage.open({
      identity: 'ambient',
      regions,
      roleArn: roleOf('viewer'),
      externalId: eks.EXTERNAL_ID,
    });
    const found = await withEnvironment(ambient(), () =>
      provider.verifyAccount(options),
    );
    expect(found.key).toBe(eks.ROLE_ACCOUNT_ID);
  });

  it('open a role with the token in a file', async () => {
    writeFileSync(tokenFile, `${eks.FEDERATED_TOKEN}\n`);
    const settings = {
      identity: 'webIdentity',
      webIdentityTokenFile: tokenFile,
      regions,
      roleArn: roleOf('workload'),
    };
    const provider = stage.open(settings);
    expect((await provider.verifyAccount(options)).key).toBe(
      eks.ROLE_ACCOUNT_ID,
    );
    writeFileSync(tokenFile, 'another');
    await expect(
      stage.open(settings).verifyAccount(options),
    ).rejects.toMatchObject({ kind: 'PermissionDenied' });
    await expect(
      stage
        .open({ ...settings, webIdentityTokenFile: absent })
        .verifyAccount(options),
    ).rejects.toMatchObject({ kind: 'InvalidCredential', code: 'NO_IDENTITY' });
  });

  it('are no one where the portal has no identity', async () => {
    const provider = stage.open({ identity: 'ambient', regions });
    const nothing = {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: absent,
      AWS_CONFIG_FILE: absent,
    };
    await withEnvironment(nothing, () =>
      expect(provider.verifyAccount(options)).rejects.toMatchObject({
        kind: 'InvalidCredential',
        code: 'NO_IDENTITY',
      }),
    );
  });

  it('never fall back to the identity of the machine', async () => {
    const { factory } = stage.world;
    await withEnvironment(ambient(), async () => {
      expect(() => factory.readConfiguredAccount!({ regions })).toThrow(
        expect.objectContaining({ field: 'accessKeyId' }),
      );
      expect(() =>
        factory.createProvider({ id: 'a', name: 'a', scope: { regions } }),
      ).toThrow(expect.objectContaining({ kind: 'InvalidCredential' }));
      const wrong = stage.world.accounts.wrongSecret.settings;
      const provider = factory.createProvider({
        id: 'a',
        name: 'a',
        ...factory.readConfiguredAccount!(wrong),
      });
      await expect(provider.verifyAccount(options)).rejects.toMatchObject({
        kind: 'InvalidCredential',
      });
      await provider.close();
    });
  });

  it.each([
    ['identity', { identity: 'profile' }],
    ['accessKeyId', { identity: 'ambient', accessKeyId: 'AKIAGOODGOODGOOD' }],
    [
      'webIdentityTokenFile',
      { identity: 'ambient', webIdentityTokenFile: '/t' },
    ],
    ['webIdentityTokenFile', { identity: 'webIdentity', roleArn: 'x' }],
    ['externalId', { identity: 'ambient', roleArn: roleOf('viewer') }],
  ])('are refused for %s in %j', (field, settings) => {
    expect(() =>
      stage.world.factory.readConfiguredAccount!({ regions, ...settings }),
    ).toThrow(expect.objectContaining({ kind: 'InvalidRequest', field }));
  });

  it('cannot be entered by users', () => {
    expect(() =>
      stage.world.factory.readAccount({ identity: 'ambient', regions }),
    ).toThrow(expect.objectContaining({ code: 'UNKNOWN_FIELD' }));
  });
});

describe('AKS accounts without secrets', () => {
  const stage = useWorld(aks.createAksWorld);
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

describe('GKE accounts without keys', () => {
  const stage = useWorld(() => gke.createGkeWorld());
  const projectId = gke.GOOD;
  const email = `owner@${projectId}.iam.gserviceaccount.com`;
  const externalAccount = (file: string) => ({
    type: 'external_account',
    audience:
      '//iam.googleapis.com/projects/111111111111/locations/global/workloadIdentityPools/portal/providers/cluster',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${email}:generateAccessToken`,
    credential_source: { file },
  });
  const federation = (file: string) => ({
    identity: 'federation',
    projectId,
    externalAccount: externalAccount(file),
  });

  it('exchange the token in a file, and sign in to clusters with what they got', async () => {
    writeFileSync(tokenFile, gke.FEDERATED_TOKEN);
    const provider = stage.open(federation(tokenFile));
    const ref = await stage.world.addCluster({
      account: stage.world.accounts.good,
      name: 'web',
      location: 'europe-west3',
      nodePools: ['pool1'],
      tags: {},
    });
    const { clusters } = await provider.discoverClusters(options);
    expect(clusters.map(cluster => cluster.ref)).toEqual([ref]);
    const { auth } = await provider.clusterCredential(ref, options);
    expect(auth.kind).toBe('token');
    expect(stage.world.calls.count('google.sts.token')).toBe(1);
    expect(stage.world.calls.count('google.iam.generateAccessToken')).toBe(1);
    expect(stage.world.calls.count('google.oauth.token')).toBe(0);
  });

  it('say what is wrong with the token or its file', async () => {
    writeFileSync(tokenFile, 'another');
    await expect(
      stage.open(federation(tokenFile)).verifyAccount(options),
    ).rejects.toMatchObject({ kind: 'InvalidCredential' });
    await expect(
      stage.open(federation(absent)).verifyAccount(options),
    ).rejects.toMatchObject({ kind: 'InvalidCredential', code: 'NO_IDENTITY' });
  });

  it('ask the machine for the service account that is named', async () => {
    const metadata = await startMetadataServer(({ pathname }) =>
      pathname ===
      `/computeMetadata/v1/instance/service-accounts/${email}/token`
        ? { access_token: 'of owner', expires_in: 3599, token_type: 'Bearer' }
        : undefined,
    );
    const tokenOf = (serviceAccount: string) => {
      const { scope } = stage.world.factory.readConfiguredAccount!({
        identity: 'ambient',
        projectId,
        serviceAccount,
      });
      return new GoogleTokenClient({
        identity: toGoogleIdentity(parseGkeScope(scope), undefined),
        endpoints: toGoogleEndpoints({}),
        agents: createCloudAgents({}),
        now: Date.now,
      }).getToken(options.signal);
    };
    // The library loads its fetch in a way that Jest cannot follow, unless there is a window with one.
    Object.assign(globalThis, { window: { fetch } });
    await withEnvironment({ GCE_METADATA_HOST: metadata.host }, async () => {
      const { token } = await tokenOf(email);
      expect(token).toBe('of owner');
      await expect(tokenOf(email.replace('owner', 'viewer'))).rejects.toEqual(
        expect.objectContaining({ code: 'NO_IDENTITY' }),
      );
    });
    Reflect.deleteProperty(globalThis, 'window');
    await metadata.close();
  });

  it('never fall back to the identity of the machine', async () => {
    const { factory, accounts } = stage.world;
    const file = join(home, 'key.json');
    const { serviceAccountKey } = accounts.good.settings;
    writeFileSync(file, JSON.stringify(serviceAccountKey));
    const environment = { GOOGLE_APPLICATION_CREDENTIALS: file };
    await withEnvironment(environment, async () => {
      expect(() => factory.readConfiguredAccount!({ projectId })).toThrow(
        expect.objectContaining({ field: 'serviceAccountKey' }),
      );
      const { scope } = factory.readAccount(accounts.good.settings);
      expect(() =>
        factory.createProvider({ id: 'a', name: 'a', scope }),
      ).toThrow(expect.objectContaining({ kind: 'InvalidCredential' }));
    });
  });

  it.each([
    ['type', { type: 'authorized_user' }],
    ['token_url', { token_url: 'https://evil.test/v1/token' }],
    ['credential_source.file', { credential_source: { url: 'http://x' } }],
    ['credential_source.file', { credential_source: { executable: {} } }],
    [
      'service_account_impersonation_url',
      { service_account_impersonation_url: 'https://evil.test' },
    ],
  ])('are refused for %s in %j', (field, change) => {
    expect(() =>
      stage.world.factory.readConfiguredAccount!({
        identity: 'federation',
        projectId,
        externalAccount: { ...externalAccount(tokenFile), ...change },
      }),
    ).toThrow(
      expect.objectContaining({
        kind: 'InvalidRequest',
        field: `externalAccount.${field}`,
      }),
    );
  });

  it('cannot be entered by users', () => {
    expect(() =>
      stage.world.factory.readAccount(federation(tokenFile)),
    ).toThrow(expect.objectContaining({ code: 'UNKNOWN_FIELD' }));
  });
});
