import express from 'express';
import { CallLog } from './CallLog';
import { CertificateAuthority } from './CertificateAuthority';
import { ManualClock } from './Clock';
import { Fault, FaultPlan } from './FaultPlan';
import { listen, Listener } from './listen';
import { simulateCall } from './simulateCall';
import { SimulatorContext } from './SimulatorContext';

describe('simulateCall', () => {
  let context: SimulatorContext;
  let listener: Listener;
  let effects: number;

  beforeEach(async () => {
    effects = 0;
    context = {
      clock: new ManualClock(),
      calls: new CallLog(),
      faults: new FaultPlan(),
      authority: await CertificateAuthority.create('test'),
    };
    const app = express();
    app.use(
      simulateCall(context, {
        operationOf: request => `cloud.${request.path.slice(1)}`,
        scopeOf: () => 'scope',
        writeError: (response, effect) =>
          response.status(effect.status).json({ code: effect.code }),
      }),
    );
    app.get('/read', (_request, response) => {
      effects += 1;
      response.json({ pageLoop: response.locals.pageLoop === true });
    });
    listener = await listen(app, { port: 0 });
  });

  afterEach(() => listener.close());

  const read = () => fetch(`${listener.url}/read`);
  const fault = (effect: Fault['effect'], rest: Partial<Fault> = {}) =>
    context.faults.add({ operation: 'cloud.read', ...rest, effect });

  it('records the call with its time', async () => {
    await read();
    expect(context.calls.list()).toEqual([
      { operation: 'cloud.read', scope: 'scope', at: context.clock.now() },
    ]);
  });

  it('answers an error in the words of the cloud', async () => {
    fault({
      kind: 'status',
      status: 429,
      code: 'Throttled',
      retryAfterSeconds: 7,
    });
    const response = await read();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({ code: 'Throttled' });
    expect(effects).toBe(0);
  });

  it('strikes only the calls that the plan names', async () => {
    fault({ kind: 'status', status: 500 }, { call: 2, times: 1 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await read()).status);
    expect(statuses).toEqual([200, 500, 200]);
  });

  it('leaves other scopes and operations alone', async () => {
    fault({ kind: 'status', status: 500 }, { scope: 'other' });
    fault({ kind: 'status', status: 500 }, { operation: 'cloud.write' });
    expect((await read()).status).toBe(200);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('drops the connection %s the effect', async (when, expected) => {
    fault({ kind: 'drop', when });
    await expect(read()).rejects.toThrow('fetch failed');
    expect(effects).toBe(expected);
  });

  it('answers a body that is not JSON', async () => {
    fault({ kind: 'malformed' });
    const response = await read();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow('JSON');
  });

  it('never answers when it is silent', async () => {
    fault({ kind: 'silence' });
    const leaving = new AbortController();
    const silent = fetch(`${listener.url}/read`, { signal: leaving.signal });
    while (context.calls.count() === 0) await new Promise(setImmediate);
    leaving.abort();
    await expect(silent).rejects.toThrow('aborted');
    expect(effects).toBe(0);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('holds the call %s its effect', async (when, expected) => {
    fault({ kind: 'hold', when }, { times: 1 });
    const { held } = context.faults;
    const answer = read();
    await held.any();
    expect(held.list()).toEqual(['cloud.read']);
    expect(effects).toBe(expected);
    expect((await read()).status).toBe(200);

    held.release();
    expect((await answer).status).toBe(200);
    expect(effects).toBe(2);
    expect(held.list()).toEqual([]);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'ends a call that is held %s its effect with its connection',
    async (when, expected) => {
      fault({ kind: 'hold', when });
      const { held } = context.faults;
      const leaving = new AbortController();
      const answer = fetch(`${listener.url}/read`, { signal: leaving.signal });
      await held.any();
      leaving.abort();
      await expect(answer).rejects.toThrow('aborted');
      while (held.list().length > 0) await new Promise(setImmediate);
      held.release();
      expect(effects).toBe(expected);
    },
  );

  it('passes a page loop on to the handler', async () => {
    fault({ kind: 'pageLoop' });
    expect(await (await read()).json()).toEqual({ pageLoop: true });
  });

  it('delays the answer and then gives it', async () => {
    fault({ kind: 'delay', milliseconds: 1 });
    expect((await read()).status).toBe(200);
  });
});
