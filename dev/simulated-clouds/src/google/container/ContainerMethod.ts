import { GoogleProject } from './GoogleProject';
import { NamedRequest } from './resourceNames';

/** A method of `google.container.v1.ClusterManager`. */
export interface ContainerMethod {
  /** The IAM permission that it needs, for the message of a refusal. */
  permission: string;
  access: 'view' | 'full';
  handle(request: object, project: GoogleProject): object | Promise<object>;
}

/** Declares a method by the permission it needs and what it does; the wire has checked the request's type. */
export function containerMethod<Request extends NamedRequest>(
  permission: string,
  access: 'view' | 'full',
  handle: (
    request: Request,
    project: GoogleProject,
  ) => object | Promise<object>,
): ContainerMethod {
  return {
    permission,
    access,
    handle: (request, project) => handle(request as Request, project),
  };
}
