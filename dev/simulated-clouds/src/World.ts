import { AwsSimulator } from './aws';
import { AzureSimulator } from './azure';
import { ConnectedClusters } from './ConnectedClusters';
import { startControl } from './control/startControl';
import {
  CallLog,
  CertificateAuthority,
  Clock,
  FaultPlan,
  Listener,
  SimulatorContext,
  systemClock,
} from './core';
import { describeWorld, WorldDescription } from './describeWorld';
import { GoogleSimulator } from './google';
import { KubernetesSimulator } from './kubernetes';
import { emptyScenario } from './scenarios/emptyScenario';
import { Scenario } from './scenarios/Scenario';
import { WorldFiles, writeWorldFiles } from './writeWorldFiles';

/** The servers of a world that may have a fixed port. */
export type WorldServer = 'azure' | 'aws' | 'google' | 'googleRest' | 'control';

export interface WorldOptions {
  /** The machine's own time when not given. */
  clock?: Clock;
  /** What access tokens live by; `clock` when not given. */
  tokenClock?: Clock;
  /** What there is at the start: accounts without a cluster when not given. */
  scenario?: Scenario;
  /** Any free port for a server that is not named. */
  ports?: Partial<Record<WorldServer, number>>;
}

interface WorldParts {
  context: SimulatorContext;
  scenario: Scenario;
  kubernetes: KubernetesSimulator;
  azure: AzureSimulator;
  aws: AwsSimulator;
  google: GoogleSimulator;
  connected: ConnectedClusters;
}

/** All simulated clouds together, on loopback, with one clock, one call log and one fault plan. */
export class World {
  private control: Listener | undefined;
  private files: WorldFiles | undefined;

  private constructor(private readonly parts: WorldParts) {}

  /** Starts every server; rejects when a fixed port is taken. */
  static async start(options: WorldOptions = {}): Promise<World> {
    const scenario = options.scenario ?? emptyScenario();
    const context = await createContext(options);
    const kubernetes = await KubernetesSimulator.start(context);
    const ports = options.ports ?? {};
    const clouds = await startClouds(context, scenario, kubernetes, ports);
    const connected = await ConnectedClusters.start(
      kubernetes,
      context.clock,
      scenario.connected,
    );
    const world = new World({
      context,
      scenario,
      kubernetes,
      ...clouds,
      connected,
    });
    world.control = await startControl(world, ports.control ?? 0);
    return world;
  }

  get azure() {
    return this.parts.azure;
  }

  get aws() {
    return this.parts.aws;
  }

  get google() {
    return this.parts.google;
  }

  get kubernetes() {
    return this.parts.kubernetes;
  }

  /** The clusters to connect by kubeconfig. */
  get connected() {
    return this.parts.connected;
  }

  get clock(): Clock {
    return this.parts.context.clock;
  }

  get calls() {
    return this.parts.context.calls;
  }

  get faults() {
    return this.parts.context.faults;
  }

  /** Signs the servers of the clouds; its certificate is what clients have to trust. */
  get authority() {
    return this.parts.context.authority;
  }

  get scenario(): Scenario {
    return this.parts.scenario;
  }

  /** `http://127.0.0.1:PORT` of the control endpoint. */
  get controlUrl(): string {
    return this.control?.url ?? '';
  }

  /** Writes what clients need as files into a folder that it makes for its owner alone; `describe` names them from then on. */
  async writeFiles(directory: string): Promise<WorldFiles> {
    this.files = await writeWorldFiles(this, directory);
    return this.files;
  }

  /** Everything a client needs: endpoints, authority, fake credentials, kubeconfigs, environment lines. */
  describe(): WorldDescription {
    return describeWorld(this, this.files);
  }

  /** Closes every server and every open connection. */
  async stop() {
    const { azure, aws, google, kubernetes } = this.parts;
    await this.control?.close();
    await Promise.all([azure.close(), aws.close(), google.close()]);
    await kubernetes.close();
  }
}

async function createContext({
  clock = systemClock,
  tokenClock,
}: WorldOptions): Promise<SimulatorContext> {
  return {
    clock,
    tokenClock,
    calls: new CallLog(),
    faults: new FaultPlan(),
    authority: await CertificateAuthority.create('Simulated clouds'),
  };
}

async function startClouds(
  context: SimulatorContext,
  scenario: Scenario,
  kubernetes: KubernetesSimulator,
  ports: Partial<Record<WorldServer, number>>,
) {
  const [azure, aws, google] = await Promise.all([
    AzureSimulator.start(context, {
      subscriptions: scenario.azure,
      kubernetes,
      port: ports.azure ?? 0,
    }),
    AwsSimulator.start(context, {
      accounts: scenario.aws,
      kubernetes,
      port: ports.aws ?? 0,
    }),
    GoogleSimulator.start(context, {
      projects: scenario.google,
      kubernetes,
      port: ports.google ?? 0,
      restPort: ports.googleRest ?? 0,
    }),
  ]);
  return { azure, aws, google };
}
