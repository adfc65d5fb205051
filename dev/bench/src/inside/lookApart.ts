import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { LookRequest, LookResult } from './lookInside';

/** Looks into clusters in a process of its own, so that its memory is nobody else's. */
export async function lookApart(request: LookRequest): Promise<LookResult> {
  const child = fork(require.resolve('./lookInside'), [], {
    execArgv: [...process.execArgv, '--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let result: LookResult | undefined;
  child.on('message', message => {
    // What loads TypeScript tells of the files it loads on the same line.
    if (isResult(message)) result = message;
  });
  child.send(request);
  await once(child, 'exit');
  if (!result) throw new Error('Looking inside broke');
  return result;
}

function isResult(message: unknown): message is LookResult {
  return typeof message === 'object' && message !== null && 'peak' in message;
}
