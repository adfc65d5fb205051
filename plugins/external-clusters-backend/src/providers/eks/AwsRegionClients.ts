import { CloudAgents } from '../shared/createCloudAgents';
import { AwsIdentityClient } from './AwsIdentityClient';
import { AwsClientConfig, toClientConfig } from './AwsTransportClient';

export interface AwsRegionClientsOptions<Client> {
  identity: AwsIdentityClient;
  agents: CloudAgents;
  /** Where the service is asked. */
  endpointOf(region: string): string;
  /** Makes the SDK's client, and loads the SDK for it. */
  make(config: AwsClientConfig): Client;
}

/** The SDK's clients of one service for one account: one per region, made when it is asked first. */
export class AwsRegionClients<Client extends { destroy(): void }> {
  private readonly regions = new Map<string, Client>();

  constructor(private readonly options: AwsRegionClientsOptions<Client>) {}

  /** With keys that are there before the call, so that their failure is told apart. */
  async connect(region: string, signal: AbortSignal): Promise<Client> {
    const { identity, endpointOf, agents, make } = this.options;
    await identity.getKeys(signal);
    const known = this.regions.get(region);
    if (known) return known;
    const client = make(
      toClientConfig({
        region,
        endpoint: endpointOf(region),
        agents,
        keys: () => identity.getKeys(new AbortController().signal),
      }),
    );
    this.regions.set(region, client);
    return client;
  }

  close(): void {
    for (const client of this.regions.values()) client.destroy();
    this.regions.clear();
  }
}
