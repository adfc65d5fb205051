import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  ProviderError,
  ProviderErrorKind,
} from 'backstage-plugin-external-clusters-node';
import { toProblem } from './toProblem';

describe('toProblem', () => {
  it.each<[ProviderErrorKind, number]>([
    ['InvalidCredential', 424],
    ['PermissionDenied', 424],
    ['NotFound', 424],
    ['QuotaExceeded', 424],
    ['Conflict', 409],
    ['InvalidRequest', 422],
    ['Unsupported', 422],
    ['Throttled', 503],
    ['Unavailable', 502],
    ['Unexpected', 502],
  ])('answers a provider error %s with %d', (kind, status) => {
    expect(toProblem(new ProviderError(kind, 'No')).status).toBe(status);
  });

  it('never answers a cloud error as the portal’s own 401 or 403', () => {
    const answer = toProblem(new ProviderError('InvalidCredential', 'No'));
    expect([401, 403]).not.toContain(answer.status);
  });

  it('hands on what helps: code, hint, field, details, waiting time', () => {
    const error = new ProviderError('InvalidRequest', 'exec is refused', {
      code: 'EXEC_NOT_ALLOWED',
      field: 'users[0].user.exec',
      hint: 'Use a token',
      details: ['one'],
      retryAfterMilliseconds: 1500,
    });
    expect(toProblem(error)).toEqual({
      status: 422,
      name: 'ProviderError',
      retryAfterSeconds: 2,
      problem: {
        code: 'EXEC_NOT_ALLOWED',
        message: 'exec is refused',
        field: 'users[0].user.exec',
        hint: 'Use a token',
        details: ['one'],
      },
    });
  });

  it('knows the errors of the portal by their names', () => {
    expect(toProblem(new InputError('x'))).toMatchObject({
      status: 400,
      problem: { code: 'Input' },
    });
    expect(toProblem(new NotAllowedError('x')).status).toBe(403);
    expect(toProblem(new ConflictError('x')).status).toBe(409);
  });

  it('knows the errors of the body parser', () => {
    const error = Object.assign(new Error('request entity too large'), {
      status: 413,
      expose: true,
    });
    expect(toProblem(error).status).toBe(413);
  });

  it('does not repeat what the JSON parser quotes', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in SECRET'), {
      status: 400,
      expose: true,
      type: 'entity.parse.failed',
    });
    expect(toProblem(error)).toMatchObject({
      status: 400,
      problem: { code: 'Syntax', message: 'The request is not valid JSON.' },
    });
  });

  it.each([
    new Error('SECRET in a text'),
    Object.assign(new Error('SECRET'), {
      status: 401,
      response: { body: 'SECRET' },
    }),
    Object.assign(new Error('SECRET'), { statusCode: 403 }),
    'SECRET',
    undefined,
  ])('keeps texts and fields of unknown errors to itself', error => {
    const answer = toProblem(error);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('SECRET');
  });
});
