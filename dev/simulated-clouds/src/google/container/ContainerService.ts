import { Authenticator, Caller, coversScope } from '../accounts/Authenticator';
import { holds } from '../accounts/holds';
import { GoogleError } from '../GoogleError';
import { ControlPlanes } from './ControlPlanes';
import { GoogleProject } from './GoogleProject';
import { containerMethods } from './methods';
import { OperationFailure } from './Operations';
import { NamedRequest, resourceNameOf } from './resourceNames';

/** One call of the Kubernetes Engine API, whichever face it came through. */
export interface ContainerCall {
  /** For example `ListClusters`. */
  method: string;
  request: NamedRequest;
  /** The `Authorization` header as it came. */
  authorization: string | undefined;
  /** Lets what it starts fail when it should end. */
  failLater?: { code?: string; message?: string };
}

/** The Kubernetes Engine API behind both of its faces: authenticates, authorises, acts. */
export class ContainerService {
  constructor(
    private readonly projects: ReadonlyMap<string, GoogleProject>,
    private readonly authenticator: Authenticator,
    private readonly controlPlanes: ControlPlanes,
  ) {}

  /** The project of a request for the call log: its id, even when the request has its number. */
  scopeOf(request: NamedRequest): string {
    const name = projectNameOf(request);
    return this.findProject(name)?.id ?? name;
  }

  /** Answers in the API's JSON form; throws GoogleError. */
  async call(call: ContainerCall): Promise<object> {
    const method = containerMethods[call.method];
    if (!method) {
      throw new GoogleError('UNIMPLEMENTED', 'Operation is not implemented.');
    }
    const caller = await this.authenticator.authenticate(call.authorization);
    const name = resourceNameOf(call.request).project;
    const project = this.authorize(caller, name, method);
    project.operations.settle();
    await this.controlPlanes.sync(project);
    return project.operations.failing(toFailure(call.failLater), () =>
      method.handle(call.request, project),
    );
  }

  /** Who may use the other APIs of a project, each with a permission of its own. */
  async requireViewer(
    authorization: string | undefined,
    projectName: string,
    permission: string,
  ) {
    const caller = await this.authenticator.authenticate(authorization);
    return this.authorize(caller, projectName, { permission, access: 'view' });
  }

  /** Those of the permissions that the caller has in a project; nobody needs a permission to ask. */
  async heldPermissions(
    authorization: string | undefined,
    projectName: string,
    permissions: readonly string[],
  ): Promise<string[]> {
    const caller = await this.authenticator.authenticate(authorization);
    if (!coversScope(caller, 'view')) throw scopeRefusal();
    const project = this.findProject(projectName);
    if (!project) throw projectRefusal(projectName);
    const { rights, projectId } = caller.account;
    return projectId === project.id
      ? permissions.filter(permission => holds(rights, permission))
      : [];
  }

  private authorize(
    caller: Caller,
    projectName: string,
    { permission, access }: { permission: string; access: 'view' | 'full' },
  ): GoogleProject {
    if (!coversScope(caller, access)) throw scopeRefusal();
    const project = this.findProject(projectName);
    if (!project) throw projectRefusal(projectName);
    const { rights, projectId } = caller.account;
    if (projectId !== project.id || !holds(rights, permission)) {
      throw permissionRefusal(permission, project.id);
    }
    return project;
  }

  private findProject(name: string): GoogleProject | undefined {
    return (
      this.projects.get(name) ??
      [...this.projects.values()].find(({ number }) => number === name)
    );
  }
}

// As when a region runs out of what the project may use, unless the fault says otherwise.
function toFailure(
  fault: ContainerCall['failLater'],
): OperationFailure | undefined {
  if (!fault) return undefined;
  const { code } = GoogleError.ofStatus(429, { code: fault.code });
  const message =
    fault.message ??
    "Quota 'CPUS' exceeded. Limit: 24.0 in region us-central1.";
  return { code, message };
}

function projectNameOf(request: NamedRequest) {
  try {
    return resourceNameOf(request).project;
  } catch {
    return '';
  }
}

function scopeRefusal() {
  return new GoogleError(
    'PERMISSION_DENIED',
    'Request had insufficient authentication scopes.',
    {
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      domain: 'googleapis.com',
      metadata: { service: 'container.googleapis.com' },
    },
  );
}

// A project that does not exist is refused as one that exists and is somebody else's.
function projectRefusal(project: string) {
  return new GoogleError(
    'PERMISSION_DENIED',
    `Permission denied on resource project ${project}.`,
    {
      reason: 'CONSUMER_INVALID',
      domain: 'googleapis.com',
      metadata: {
        consumer: `projects/${project}`,
        service: 'container.googleapis.com',
      },
    },
  );
}

function permissionRefusal(permission: string, project: string) {
  return new GoogleError(
    'PERMISSION_DENIED',
    `Required "${permission}" permission(s) for "projects/${project}".`,
    {
      reason: 'IAM_PERMISSION_DENIED',
      domain: 'container.googleapis.com',
      metadata: { permission, resource: `projects/${project}` },
    },
  );
}
