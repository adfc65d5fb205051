import { execFileSync } from 'node:child_process';
import { inShell } from './inShell';

describe('inShell', () => {
  it.each([
    'plain',
    'role/eks-*',
    'two words',
    "it's",
    '$(touch x) `id` "q" \\ ;&|',
    '{"a":["b"]}',
    '',
  ])('%j arrives as it is', word => {
    const command = `printf %s ${inShell(word)}`;
    const arrived = execFileSync('/bin/sh', ['-c', command], {
      encoding: 'utf8',
    });
    expect(arrived).toBe(word);
  });
});
