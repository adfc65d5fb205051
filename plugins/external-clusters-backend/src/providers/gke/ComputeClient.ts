import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { collectPages } from '../shared/collectPages';
import { CloudAgents } from '../shared/createCloudAgents';
import { askJson } from './askJson';
import { GoogleTokenClient } from './GoogleTokenClient';
import { toRestRefusal } from './RestRefusal';

export interface ComputeClientOptions {
  projectId: string;
  computeUrl: string;
  tokens: GoogleTokenClient;
  agents: CloudAgents;
}

/** The most that Compute Engine gives at once. */
const PAGE_SIZE = '500';

const zoneSchema = z.object({ name: z.string(), status: z.string() });

const machineTypeSchema = z.object({
  name: z.string(),
  guestCpus: z.number(),
  memoryMb: z.number(),
  architecture: z.string().optional(),
  deprecated: z.object({}).optional(),
});

const diskTypeSchema = z.object({ name: z.string() });

const networkSchema = z.object({
  name: z.string(),
  /** Absent for networks of the oldest kind. */
  autoCreateSubnetworks: z.boolean().optional(),
});

const subnetworkSchema = z.object({
  name: z.string(),
  /** A link. */
  network: z.string(),
  ipCidrRange: z.string().optional(),
  purpose: z.string().optional(),
});

export type RawZone = z.infer<typeof zoneSchema>;
export type RawMachineType = z.infer<typeof machineTypeSchema>;
export type RawNetwork = z.infer<typeof networkSchema>;
export type RawSubnetwork = z.infer<typeof subnetworkSchema>;

/** The lists of Compute Engine that say what a cluster can be made of, for one project, through its REST API. */
export class ComputeClient {
  constructor(private readonly options: ComputeClientOptions) {}

  listZones(options: CallOptions): Promise<RawZone[]> {
    return this.list('zones', zoneSchema, options);
  }

  listMachineTypes(
    zone: string,
    options: CallOptions,
  ): Promise<RawMachineType[]> {
    const path = `zones/${zone}/machineTypes`;
    return this.list(path, machineTypeSchema, options);
  }

  async listDiskTypes(zone: string, options: CallOptions): Promise<string[]> {
    const path = `zones/${zone}/diskTypes`;
    const types = await this.list(path, diskTypeSchema, options);
    return types.map(({ name }) => name);
  }

  listNetworks(options: CallOptions): Promise<RawNetwork[]> {
    return this.list('global/networks', networkSchema, options);
  }

  listSubnetworks(
    region: string,
    options: CallOptions,
  ): Promise<RawSubnetwork[]> {
    const path = `regions/${region}/subnetworks`;
    return this.list(path, subnetworkSchema, options);
  }

  private list<T>(
    path: string,
    schema: z.ZodType<T>,
    options: CallOptions,
  ): Promise<T[]> {
    const answer = z.object({
      items: z.array(schema).optional(),
      nextPageToken: z.string().optional(),
    });
    const read = (page: unknown) => {
      const { items = [], nextPageToken } = answer.parse(page);
      return { items, next: nextPageToken };
    };
    return collectPages(this.pages(path, options), read, options.pace);
  }

  private async *pages(
    path: string,
    { signal }: CallOptions,
  ): AsyncGenerator<unknown> {
    const { projectId, computeUrl, tokens, agents } = this.options;
    const url = new URL(
      `${computeUrl}/compute/v1/projects/${projectId}/${path}`,
    );
    url.searchParams.set('maxResults', PAGE_SIZE);
    for (;;) {
      const { token } = await tokens.getToken(signal);
      const { status, body } = await askJson(url, { token, agents, signal });
      if (status !== 200) throw toRestRefusal(status, body);
      yield body;
      const { nextPageToken } = body as { nextPageToken?: string };
      url.searchParams.set('pageToken', nextPageToken ?? '');
    }
  }
}
