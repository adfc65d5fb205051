import { StartedPlugin, startPlugin } from '../__testUtils__/startPlugin';

describe('a body that cannot be read', () => {
  let plugin: StartedPlugin;

  beforeAll(async () => {
    plugin = await startPlugin();
  });

  const post = (body: string) =>
    plugin.post('/accounts').type('json').send(body);

  it('is refused without a word of it, since it may hold a secret', async () => {
    const { status, text } = await post('{"clientSecret":CANARY}');
    expect(status).toBe(400);
    expect(text).toContain('not valid JSON');
    expect(text).not.toContain('CANARY');
  });

  it('is told to be too large where it is', async () => {
    const { status, body } = await post(`"${'x'.repeat(600_000)}"`);
    expect(status).toBe(413);
    expect(body.error.message).toContain('too large');
  });

  it('is not even read where nobody says who they are', async () => {
    const { status } = await plugin
      .post('/accounts', 'anonymous')
      .type('json')
      .send('{');
    expect(status).toBe(401);
  });
});
