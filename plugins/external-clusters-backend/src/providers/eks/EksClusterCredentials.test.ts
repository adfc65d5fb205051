import { ProviderError } from 'backstage-plugin-external-clusters-node';
import { noteRefusal } from '../../kubernetes/refusedCredentials';
import { EksClusterCredentials } from './EksClusterCredentials';

const MINUTE = 60 * 1000;
const ARN = 'arn:aws:eks:eu-west-1:123456789012:cluster/one';

describe('EksClusterCredentials', () => {
  it('signs in anew where the cluster refused the credential, a minute after it was made', async () => {
    let now = Date.UTC(2026, 0, 1);
    const options = {
      identity: {
        getKeys: async () => ({ accessKeyId: 'A', secretAccessKey: 'B' }),
      },
      endpoints: { sts: () => 'https://sts.example.com' },
      now: () => now,
    };
    const credentials = new EksClusterCredentials(options as never);
    credentials.learn({ arn: ARN, endpoint: 'https://one.example.com' });
    const ref = { ref: ARN, region: 'eu-west-1', name: 'one' };
    const get = () =>
      credentials.get(ref as never, { signal: new AbortController().signal });
    const first = await get();
    const refusal = new ProviderError('InvalidCredential', '', {
      code: 'UNAUTHORIZED',
    });
    noteRefusal(first, refusal);
    expect(await get()).toBe(first);
    now += MINUTE;
    const second = await get();
    expect(second).not.toBe(first);
    now += MINUTE;
    expect(await get()).toBe(second);
    credentials.close();
  });
});
