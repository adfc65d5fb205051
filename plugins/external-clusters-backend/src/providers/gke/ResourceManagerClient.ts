import { CallOptions } from 'backstage-plugin-external-clusters-node';
import { z } from 'zod';
import { CloudAgents } from '../shared/createCloudAgents';
import { askJson } from './askJson';
import { GoogleTokenClient } from './GoogleTokenClient';
import { toRestRefusal } from './RestRefusal';

export interface ResourceManagerClientOptions {
  projectId: string;
  resourceManagerUrl: string;
  tokens: GoogleTokenClient;
  agents: CloudAgents;
}

const answerSchema = z.object({
  /** Absent where none is held. */
  permissions: z.array(z.string()).optional(),
});

/** Cloud Resource Manager, as far as it says what the caller may do in one project, through its REST API. */
export class ResourceManagerClient {
  constructor(private readonly options: ResourceManagerClientOptions) {}

  /** Those of the permissions that the caller has; at most 100 can be asked for at once. */
  async testIamPermissions(
    permissions: string[],
    { signal }: CallOptions,
  ): Promise<string[]> {
    const { projectId, resourceManagerUrl, tokens, agents } = this.options;
    const url = new URL(
      `${resourceManagerUrl}/v1/projects/${encodeURIComponent(
        projectId,
      )}:testIamPermissions`,
    );
    const { token } = await tokens.getToken(signal);
    const { status, body } = await askJson(url, {
      token,
      agents,
      signal,
      body: { permissions },
    });
    if (status !== 200) throw toRestRefusal(status, body);
    return answerSchema.parse(body).permissions ?? [];
  }
}
