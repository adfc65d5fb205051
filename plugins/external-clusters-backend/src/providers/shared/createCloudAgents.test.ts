import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { AddressInfo } from 'node:net';
import { createCloudAgents } from './createCloudAgents';

describe('createCloudAgents', () => {
  it('lets no connection idle until its server may have closed it', async () => {
    const server = createServer((_request, response) => response.end());
    // Longer than ours, as at a cloud that names no time.
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const agents = createCloudAgents({});

    const request = get({ host: '127.0.0.1', port, agent: agents.http });
    const [response] = await once(request, 'response');
    response.resume();
    await once(agents.http, 'free');

    const [idle] = Object.values(agents.http.freeSockets).flat();
    expect(idle?.timeout).toBe(2_000);

    agents.close();
    server.close();
    await once(server, 'close');
  });
});
