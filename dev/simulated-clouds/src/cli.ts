import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OffsetClock, systemClock } from './core';
import { readArguments } from './readArguments';
import { World } from './World';

/** Starts a world, prints its description as one JSON document, and runs until it is told to stop. */
async function main() {
  const { directory, ports, scenarioAt } = readArguments(process.argv.slice(2));
  const clock = new OffsetClock();
  const world = await World.start({
    clock,
    // Clients believe in what the machine's own time says of their tokens.
    tokenClock: systemClock,
    scenario: scenarioAt(clock.now()),
    ports,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => world.stop().then(() => process.exit(0)));
  }
  await world.writeFiles(directory);
  const description = `${JSON.stringify(world.describe(), undefined, 2)}\n`;
  await writeFile(join(directory, 'world.json'), description, { mode: 0o600 });
  process.stdout.write(description);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
