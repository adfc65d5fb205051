import {
  KubeconfigParts,
  kubeconfigText,
  TOKEN,
} from '../__testUtils__/kubeconfigText';
import { read, refusalOf } from '../__testUtils__/readForTest';

describe('chooseContext', () => {
  const two = (root: Record<string, unknown>) =>
    kubeconfigText({
      root: {
        users: [
          { name: 'good', user: { token: TOKEN } },
          { name: 'bad', user: { exec: { command: 'sh' } } },
        ],
        contexts: [
          { name: 'one', context: { cluster: 'the-cluster', user: 'good' } },
          { name: 'two', context: { cluster: 'the-cluster', user: 'bad' } },
        ],
        ...root,
      },
    });

  it.each([
    ['K34 without a current context', { 'current-context': undefined }],
    ['K34 with an empty one', { 'current-context': '' }],
    ['K34 with an unknown one', { 'current-context': 'gone' }],
  ])('%s: takes the only one', (_, root) => {
    expect(read(kubeconfigText({ root })).context).toBe('the-context');
  });

  it.each([
    ['K35 no current context', { 'current-context': undefined }],
    ['K35 an empty one', { 'current-context': '' }],
    ['K35 an unknown one', { 'current-context': 'gone' }],
  ])('%s: asks, with the names only', (_, root) => {
    const refusal = refusalOf(two(root));
    expect(refusal).toMatchObject({
      code: 'CHOOSE_CONTEXT',
      field: 'context',
      details: ['one', 'two'],
    });
  });

  it('K36 takes the good current one though another has exec', () => {
    const reading = read(two({ 'current-context': 'one' }));
    expect(reading).toMatchObject({
      context: 'one',
      contexts: ['one', 'two'],
    });
    expect(reading.notices).toContain(
      'Only the chosen context is kept; the others are ignored.',
    );
    expect(JSON.stringify(reading)).not.toContain('exec');
  });

  it('takes the wanted one over the current one', () => {
    const text = two({ 'current-context': 'two' });
    expect(read(text, 'one').context).toBe('one');
    expect(() => read(text, 'gone')).toThrow(
      expect.objectContaining({ code: 'CHOOSE_CONTEXT' }),
    );
  });

  const context = (fields: object) => ({
    root: { contexts: [{ name: 'x', context: fields }] },
  });
  it.each<[string, KubeconfigParts, string, string]>([
    [
      'K37 missing cluster',
      context({ cluster: 'gone', user: 'the-user' }),
      'DANGLING_REFERENCE',
      'contexts[0].context.cluster',
    ],
    [
      'K37 no cluster',
      context({ user: 'the-user' }),
      'DANGLING_REFERENCE',
      'contexts[0].context.cluster',
    ],
    [
      'K37 missing user',
      context({ cluster: 'the-cluster', user: 'gone' }),
      'DANGLING_REFERENCE',
      'contexts[0].context.user',
    ],
    [
      'K37 no user',
      context({ cluster: 'the-cluster' }),
      'NO_CREDENTIALS',
      'contexts[0].context.user',
    ],
    [
      'no context',
      { root: { contexts: [] } },
      'DANGLING_REFERENCE',
      'contexts',
    ],
    [
      'unknown field',
      context({ cluster: 'the-cluster', user: 'the-user', as: 'x' }),
      'UNKNOWN_FIELD',
      'contexts[0].context.as',
    ],
  ])('%s', (_, parts, code, field) => {
    expect(refusalOf(kubeconfigText(parts))).toMatchObject({ code, field });
  });
});
