import express, { ErrorRequestHandler } from 'express';
import request from 'supertest';
import { whenFirstAsked } from './whenFirstAsked';

describe('whenFirstAsked', () => {
  it('makes the handler once, with the first request', async () => {
    const make = jest.fn(() => express.Router().get('/', (_, r) => r.send()));
    const app = express().use(whenFirstAsked(make));
    expect(make).not.toHaveBeenCalled();

    await request(app).get('/').expect(200);
    await request(app).get('/').expect(200);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('answers with an error, and tries again, when it cannot be made', async () => {
    const make = jest
      .fn()
      .mockImplementationOnce(() => {
        throw new Error('Not now');
      })
      .mockReturnValue((_: unknown, response: express.Response) =>
        response.send(),
      );
    const failed: ErrorRequestHandler = (_error, _request, response, _next) =>
      response.status(500).send();
    const app = express().use(whenFirstAsked(make)).use(failed);
    await request(app).get('/').expect(500);
    await request(app).get('/').expect(200);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
