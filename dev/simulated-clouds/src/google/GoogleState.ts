import { SimulatorContext } from '../core';
import { KubernetesSimulator } from '../kubernetes';
import { AccessTokens } from './accounts/AccessTokens';
import { Authenticator } from './accounts/Authenticator';
import { ServiceAccounts } from './accounts/ServiceAccounts';
import { ContainerService } from './container/ContainerService';
import { ControlPlanes } from './container/ControlPlanes';
import { GoogleProject } from './container/GoogleProject';
import { GoogleProjectSpec } from './GoogleProjectSpec';

/** The audience of a self-signed JWT that is good for the Kubernetes Engine API. */
const AUDIENCE = 'https://container.googleapis.com/';

/** Everything that the faces of the Google simulator share. */
export class GoogleState {
  readonly accounts = new ServiceAccounts();
  readonly tokens: AccessTokens;
  readonly projects = new Map<string, GoogleProject>();
  readonly service: ContainerService;

  private constructor(
    context: SimulatorContext,
    kubernetes: KubernetesSimulator,
  ) {
    this.tokens = new AccessTokens(context.clock);
    const authenticator = new Authenticator(
      this.accounts,
      this.tokens,
      AUDIENCE,
    );
    const controlPlanes = new ControlPlanes(kubernetes, authenticator);
    this.service = new ContainerService(
      this.projects,
      authenticator,
      controlPlanes,
    );
  }

  static async create(
    context: SimulatorContext,
    specs: readonly GoogleProjectSpec[],
    kubernetes: KubernetesSimulator,
  ): Promise<GoogleState> {
    const state = new GoogleState(context, kubernetes);
    for (const spec of specs) {
      const project = new GoogleProject(spec, context.clock);
      state.projects.set(spec.projectId, project);
      spec.clusters.forEach(cluster => project.add(cluster));
      await Promise.all(
        spec.serviceAccounts.map(account =>
          state.accounts.add(spec.projectId, account),
        ),
      );
    }
    return state;
  }

  /** A project that must be there. */
  project(projectId: string): GoogleProject {
    const project = this.projects.get(projectId);
    if (!project) throw new Error(`No project ${projectId}`);
    return project;
  }
}
