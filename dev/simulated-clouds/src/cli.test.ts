import { ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorldDescription } from './describeWorld';

const PACKAGE = join(__dirname, '..');

describe('the simulate command', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simulated-clouds-'));
  });

  afterEach(() => rm(directory, { recursive: true }));

  async function simulate(...args: string[]): Promise<ChildProcess> {
    const { scripts } = JSON.parse(
      await readFile(join(PACKAGE, 'package.json'), 'utf8'),
    );
    const [, ...command] = scripts.simulate.split(' ');
    return spawn(
      process.execPath,
      [...command, '--directory', directory, ...args],
      { cwd: PACKAGE, stdio: ['ignore', 'pipe', 'pipe'] },
    );
  }

  const exitOf = (child: ChildProcess) =>
    new Promise<number | null>(resolve => child.once('exit', resolve));

  /** Reads until what came is one whole JSON document. */
  async function documentOf(child: ChildProcess): Promise<WorldDescription> {
    let text = '';
    for await (const chunk of child.stdout!) {
      text += chunk;
      if (text.endsWith('\n}\n')) break;
    }
    return JSON.parse(text);
  }

  it('prints where everything is, answers, and ends on SIGTERM', async () => {
    const child = await simulate('--scenario', 'fleet', '--clusters', '10');
    const exit = exitOf(child);
    const world = await documentOf(child);
    expect(world.scenario).toBe('fleet');
    expect(world.caFile).toBe(join(directory, 'ca.pem'));
    const clusters = await fetch(`${world.controlUrl}/clusters`);
    expect(await clusters.json()).toHaveLength(10);
    const { now, adjustable } = await (
      await fetch(`${world.controlUrl}/clock`)
    ).json();
    expect(adjustable).toBe(true);
    expect(now).toBeGreaterThan(Date.UTC(2026, 0, 1));
    const written = await readFile(join(directory, 'world.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(world);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  }, 30_000);

  it.each([
    ['--scenario', 'nothing', '--scenario must be demo, fleet or empty'],
    ['--azure-port', 'high', '--azure-port must be a whole number'],
    ['--unknown', 'x', 'Unknown option'],
  ])(
    'refuses %s %s',
    async (option, value, message) => {
      const child = await simulate(option, value);
      const exit = exitOf(child);
      const chunks = await child.stderr!.toArray();
      expect(Buffer.concat(chunks).toString()).toContain(message);
      expect(await exit).toBe(1);
    },
    30_000,
  );
});
