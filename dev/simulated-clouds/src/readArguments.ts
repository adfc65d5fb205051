import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  demoScenario,
  emptyScenario,
  fleetScenario,
  Scenario,
} from './scenarios';
import { WorldServer } from './World';

export interface SimulateArguments {
  /** Where files for clients are written; absolute. */
  directory: string;
  ports: Partial<Record<WorldServer, number>>;
  /** Builds the scenario for a present in epoch milliseconds. */
  scenarioAt(now: number): Scenario;
}

const PORT_OPTIONS: Record<WorldServer, string> = {
  azure: 'azure-port',
  aws: 'aws-port',
  google: 'google-port',
  googleRest: 'google-rest-port',
  control: 'control-port',
};

/** Beside this package, in a folder that git ignores. */
// eslint-disable-next-line no-restricted-syntax -- This package runs from its sources alone, never from a build.
const DEFAULT_DIRECTORY = resolve(__dirname, '../../.local/simulated-clouds');

/** Reads the command line; throws an error that names the option at fault. */
export function readArguments(args: string[]): SimulateArguments {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string' },
      clusters: { type: 'string' },
      directory: { type: 'string' },
      ...Object.fromEntries(
        Object.values(PORT_OPTIONS).map(name => [name, { type: 'string' }]),
      ),
    },
  });
  const given = values as Record<string, string | undefined>;
  return {
    directory: resolve(given.directory ?? DEFAULT_DIRECTORY),
    ports: readPorts(given),
    scenarioAt: readScenario(given.scenario ?? 'demo', given.clusters),
  };
}

function readPorts(given: Record<string, string | undefined>) {
  const ports: Partial<Record<WorldServer, number>> = {};
  for (const [server, option] of Object.entries(PORT_OPTIONS)) {
    const port = readNumber(option, given[option], 65_535);
    if (port !== undefined) ports[server as WorldServer] = port;
  }
  return ports;
}

function readScenario(name: string, clusters: string | undefined) {
  switch (name) {
    case 'demo':
      return demoScenario;
    case 'empty':
      return emptyScenario;
    case 'fleet': {
      const count = readNumber('clusters', clusters, 100_000) ?? 1000;
      return () => fleetScenario(count);
    }
    default:
      throw new Error(`--scenario must be demo, fleet or empty, not ${name}`);
  }
}

function readNumber(option: string, text: string | undefined, most: number) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(`--${option} must be a whole number from 0 to ${most}`);
}
