import type { RawGkeOperation } from '../../GkeClient';
import { toProgress } from './toProgress';

const DONE: RawGkeOperation = { name: 'operation-1', status: 'DONE' };

it.each<[string, RawGkeOperation, object]>([
  ['one that waits', { ...DONE, status: 'PENDING' }, { state: 'Running' }],
  ['one that runs', { ...DONE, status: 'RUNNING' }, { state: 'Running' }],
  ['one that stops', { ...DONE, status: 'ABORTING' }, { state: 'Running' }],
  [
    'a word that nobody knows yet',
    { ...DONE, status: 'RESTING' as 'DONE' },
    { state: 'Running' },
  ],
  ['one that is done', DONE, { state: 'Succeeded' }],
  [
    'one that is done, as gRPC writes it',
    { ...DONE, error: { code: 0, message: '' } },
    { state: 'Succeeded' },
  ],
  [
    'one that was stopped',
    { ...DONE, error: { code: 1, message: 'aborted' } },
    { state: 'Cancelled' },
  ],
  [
    'one that failed',
    { ...DONE, error: { code: 9, message: 'Because.' } },
    { state: 'Failed', message: 'Because.', code: 'FAILED_PRECONDITION' },
  ],
  [
    'one that failed for a reason with a name',
    {
      ...DONE,
      error: { code: 8, message: 'No CPUs left.' },
      nodepoolConditions: [{ code: 'GCE_STOCKOUT' }],
    },
    { state: 'Failed', message: 'No CPUs left.', code: 'GCE_STOCKOUT' },
  ],
  [
    'one that failed without a word',
    { ...DONE, error: { code: 99 } },
    { state: 'Failed', message: 'Google gave no reason.', code: 'UNKNOWN' },
  ],
])('tells of %s', (_, operation, expected) => {
  expect(toProgress(operation, true)).toMatchObject(expected);
});

it('keeps what is needed to go on asking', () => {
  expect(toProgress({ ...DONE, status: 'RUNNING' }, true)).toEqual({
    state: 'Running',
    handle: { operation: 'operation-1', isOwn: true },
  });
});

it('counts the nodes that are done', () => {
  const metrics = [
    { name: 'NODES_TOTAL', intValue: 3 },
    { name: 'NODES_DONE', intValue: '2' },
  ];
  const operation = { ...DONE, status: 'RUNNING', progress: { metrics } };
  expect(toProgress(operation as RawGkeOperation, true)).toMatchObject({
    message: '2 of 3 nodes are done',
  });
});

it('shows plain text of at most 300 characters', () => {
  const message = `\u001b[31m${'x'.repeat(400)}`;
  const progress = toProgress({ ...DONE, error: { code: 13, message } }, true);
  const shown = progress.state === 'Failed' ? progress.message : '';
  expect(shown.length).toBeLessThanOrEqual(300);
  expect(shown).not.toContain('\u001b');
});

it('concludes nothing from an answer without a name', () => {
  expect(() => toProgress({}, true)).toThrow(
    expect.objectContaining({ kind: 'Unavailable' }),
  );
});
