import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as eks from './__testUtils__/createEksWorld';
import { withEnvironment } from '../__testUtils__/withEnvironment';
import { useKeylessWorld } from '../__testUtils__/useKeylessWorld';
import { useTemporaryFolder } from '../__testUtils__/useTemporaryFolder';

jest.setTimeout(60_000);

const options = { signal: new AbortController().signal };
const home = useTemporaryFolder();
const tokenFile = join(home, 'token');
const absent = join(home, 'absent');

describe('EKS accounts without keys', () => {
  const stage = useKeylessWorld(eks.createEksWorld);
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
