import { serializeError } from '@backstage/errors';
import { isProviderError, ProviderError } from './ProviderError';

describe('ProviderError', () => {
  it('cuts its message at 300 characters', () => {
    expect(new ProviderError('Conflict', 'x'.repeat(400)).message).toHaveLength(
      300,
    );
  });

  it('keeps its cause for the log, and from every serializer', () => {
    const cause = new Error('CANARY');
    const error = new ProviderError('Unavailable', 'No answer', { cause });
    expect(error.cause).toBe(cause);
    expect(JSON.stringify([error, serializeError(error)])).not.toContain(
      'CANARY',
    );
  });

  it('has its kind as code unless it has a finer one', () => {
    expect(new ProviderError('Throttled', 'm').code).toBe('Throttled');
    expect(new ProviderError('Throttled', 'm', { code: 'C' }).code).toBe('C');
  });

  it('is told apart from other errors', () => {
    expect(isProviderError(new ProviderError('Conflict', 'm'))).toBe(true);
    expect(isProviderError(new Error('m'))).toBe(false);
    expect(isProviderError({ name: 'ProviderError' })).toBe(false);
  });
});
