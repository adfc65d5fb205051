import { spawn } from 'node:child_process';

/** How long a process may take to end by itself. Milliseconds. */
const GRACE = 10_000;

const running = new Map();
let ending;

/**
 * Starts a program in a process group of its own, so that it and everything it starts can be ended together.
 *
 * @returns {{ child: import('node:child_process').ChildProcess, exit: Promise<number>, end: () => Promise<void> }}
 *   `exit` resolves with the exit code (128 + n for a signal) and never rejects but when there is no such program
 */
export function startProcess(program, args, options) {
  if (ending) throw new Error('Shutting down');
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    ...options,
  });
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 143 : 1)));
  });
  // A program that could not be started is reported to whoever awaits `exit`.
  exit.catch(() => {});
  const end = () => endGroup(child, exit);
  running.set(child, end);
  return { child, exit, end };
}

/** Runs a program to its end and answers its exit code. */
export async function run(program, args, options) {
  const { exit, end } = startProcess(program, args, options);
  try {
    return await exit;
  } finally {
    await end();
  }
}

/** Runs a program to its end, keeping what it says instead of showing it. */
export async function runQuietly(program, args, options) {
  const { child, exit, end } = startProcess(program, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts = [];
  child.stdout.on('data', part => parts.push(part));
  child.stderr.on('data', part => parts.push(part));
  try {
    const code = await exit;
    return { code, output: Buffer.concat(parts).toString('utf8') };
  } finally {
    await end();
  }
}

/** Ends every process that is still there, with its descendants. */
export function endAllProcesses() {
  ending = ending ?? Promise.all([...running.values()].map(end => end()));
  return ending;
}

/**
 * Ctrl-C, a closed terminal, a SIGTERM or the end of npm end everything that was started, then this process.
 *
 * npm starts a shell in between, which passes no signal on: only the change of parent tells that npm was ended.
 */
export function forwardSignals() {
  const exit = code => endAllProcesses().then(() => process.exit(code));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && exit(143), 500).unref();
  }
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => exit(code));
  }
}

async function endGroup(child, exit) {
  if (!running.delete(child) || child.pid === undefined) return;
  signalGroup(child, 'SIGTERM');
  const gone = await settledWithin(exit, GRACE);
  // The group may outlive its leader, so it is told once more even when the leader went in peace.
  if (gone) await groupGoneWithin(child, GRACE);
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function groupGoneWithin(child, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline && signalGroup(child, 0)) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

async function settledWithin(promise, milliseconds) {
  let timer;
  const timeout = new Promise(resolve => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
