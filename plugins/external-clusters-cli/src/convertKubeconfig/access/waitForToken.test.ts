import type { CoreV1Api, V1Secret } from '@kubernetes/client-node';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { waitForToken } from './waitForToken';

const access: AccessOptions = {
  namespace: 'kube-system',
  name: 'portal',
  lifetime: { kind: 'LongLived' },
};

/** A cluster whose controller writes the token before the n-th look, or never. */
function clusterThatWritesAt(look: number) {
  let looks = 0;
  const core: Pick<CoreV1Api, 'readNamespacedSecret'> = {
    async readNamespacedSecret(): Promise<V1Secret> {
      looks++;
      const token = Buffer.from('secret').toString('base64');
      return looks >= look ? { data: { token } } : {};
    },
  };
  return { core } as ClusterSession;
}

const pause = jest.fn(async () => undefined);

afterEach(() => pause.mockClear());

it('looks until the token is there', async () => {
  const session = clusterThatWritesAt(3);
  expect(await waitForToken(session, access, pause)).toEqual({
    token: 'secret',
  });
  expect(pause).toHaveBeenCalledTimes(2);
});

it('gives up where no controller writes one, and says what to do', async () => {
  const session = clusterThatWritesAt(Infinity);
  await expect(waitForToken(session, access, pause)).rejects.toMatchObject({
    message:
      'Kubernetes wrote no token into the Secret kube-system/portal-token.',
    hint: expect.stringContaining('--duration'),
  });
});
