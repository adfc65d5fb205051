import { SimulatorContext } from '../core';
import { KubernetesSimulator } from '../kubernetes';
import { AccessTokens } from './accounts/AccessTokens';
import { Authenticator } from './accounts/Authenticator';
import { ServiceAccounts } from './accounts/ServiceAccounts';
import { ContainerService } from './container/ContainerService';
import { ControlPlanes } from './container/ControlPlanes';
import { GkeCluster } from './container/GkeCluster';
import { GoogleProject } from './container/GoogleProject';
import { GkeClusterSpec } from './GkeClusterSpec';
import { GoogleProjectSpec } from './GoogleProjectSpec';

/** The audience of a self-signed JWT that is good for the Kubernetes Engine API. */
const AUDIENCE = 'https://container.googleapis.com/';

/** Everything that the faces of the Google simulator share. */
export class GoogleState {
  readonly accounts = new ServiceAccounts();
  readonly tokens: AccessTokens;
  readonly projects = new Map<string, GoogleProject>();
  readonly service: ContainerService;
  private readonly controlPlanes: ControlPlanes;

  private constructor(
    context: SimulatorContext,
    kubernetes: KubernetesSimulator,
  ) {
    this.tokens = new AccessTokens(context.tokenClock ?? context.clock);
    const authenticator = new Authenticator(
      this.accounts,
      this.tokens,
      AUDIENCE,
    );
    this.controlPlanes = new ControlPlanes(
      kubernetes,
      authenticator,
      context.authority,
    );
    this.service = new ContainerService(
      this.projects,
      authenticator,
      this.controlPlanes,
    );
  }

  static create(
    context: SimulatorContext,
    specs: readonly GoogleProjectSpec[],
    kubernetes: KubernetesSimulator,
  ): GoogleState {
    const state = new GoogleState(context, kubernetes);
    for (const spec of specs) {
      const project = new GoogleProject(spec, context.clock);
      state.projects.set(spec.projectId, project);
      for (const cluster of spec.clusters) {
        state.addCluster(spec.projectId, cluster);
      }
      for (const account of spec.serviceAccounts) {
        state.accounts.add(spec.projectId, account);
      }
    }
    return state;
  }

  addCluster(projectId: string, spec: GkeClusterSpec) {
    this.controlPlanes.register(this.project(projectId).add(spec));
  }

  async removeCluster(cluster: GkeCluster) {
    const project = this.project(cluster.projectId);
    project.remove(cluster);
    await this.controlPlanes.sync(project);
  }

  /** A project that must be there. */
  project(projectId: string): GoogleProject {
    const project = this.projects.get(projectId);
    if (!project) throw new Error(`No project ${projectId}`);
    return project;
  }
}
