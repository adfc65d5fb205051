import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as gke from './__testUtils__/createGkeWorld';
import { parseGkeScope } from './GkeSettings';
import { toGoogleEndpoints } from './GoogleEndpoints';
import { GoogleTokenClient } from './GoogleTokenClient';
import { toGoogleIdentity } from './toGoogleIdentity';
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

describe('GKE accounts without keys', () => {
  const stage = useKeylessWorld(() => gke.createGkeWorld());
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
