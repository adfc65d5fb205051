import { setTimeout as delay } from 'node:timers/promises';
import { AccessOptions } from '../ConvertOptions';
import { ClusterSession } from '../session';
import { AccessObject } from './AccessObject';
import { checkClusterRole } from './checkClusterRole';
import { clusterRoleBindingObject } from './clusterRoleBindingObject';
import { clusterRoleObject } from './clusterRoleObject';
import { IssuedToken } from './IssuedToken';
import { requestToken } from './requestToken';
import { requireRights } from './requireRights';
import { Right } from './Right';
import { serviceAccountObject } from './serviceAccountObject';
import { rightsFor, Step, stepToDelete, stepToMake } from './Step';
import { tokenSecretObject } from './tokenSecretObject';
import { waitForToken } from './waitForToken';

/** A controller writes the token within a second or so. */
const LOOK_EVERY_MILLISECONDS = 250;

export interface AccessPlan {
  steps: readonly Step[];
  warnings: readonly string[];
}

/** What the portal needs in one cluster: how it is planned, made, and deleted. */
export class ClusterAccess {
  constructor(
    private readonly session: ClusterSession,
    private readonly options: AccessOptions,
  ) {}

  /** Looks at what is there, and at whether the rest may be made; changes nothing. */
  async planToMake(): Promise<AccessPlan> {
    const { clusterRole } = this.options;
    const warnings =
      clusterRole === undefined
        ? []
        : await checkClusterRole(this.session, clusterRole);
    const steps = await inOrder(this.objects(), stepToMake);
    await requireRights(this.session, [
      ...steps.flatMap(rightsFor),
      this.rightToToken(),
    ]);
    return { steps, warnings };
  }

  /** Looks at what there is to delete; changes nothing. */
  async planToDelete(): Promise<AccessPlan> {
    // Rights end first. The Secrets of a ServiceAccount's tokens are deleted by Kubernetes.
    const objects = [
      clusterRoleBindingObject(this.session, this.options),
      serviceAccountObject(this.session, this.options),
      clusterRoleObject(this.session, this.options),
    ];
    const steps = await inOrder(objects, stepToDelete);
    await requireRights(this.session, steps.flatMap(rightsFor));
    return { steps, warnings: [] };
  }

  /** Makes what is missing, and the token. Looks anew: two contexts may be of one cluster. */
  async make(): Promise<IssuedToken> {
    for (const object of this.objects()) {
      const { run } = await stepToMake(object);
      await run();
    }
    const { lifetime } = this.options;
    return lifetime.kind === 'LongLived'
      ? waitForToken(this.session, this.options, () =>
          delay(LOOK_EVERY_MILLISECONDS),
        )
      : requestToken(this.session, this.options, lifetime.seconds);
  }

  private objects(): AccessObject[] {
    const { clusterRole, lifetime } = this.options;
    const objects: AccessObject[] = [
      serviceAccountObject(this.session, this.options),
    ];
    if (clusterRole === undefined) {
      objects.push(clusterRoleObject(this.session, this.options));
    }
    objects.push(clusterRoleBindingObject(this.session, this.options));
    if (lifetime.kind === 'LongLived') {
      objects.push(tokenSecretObject(this.session, this.options));
    }
    return objects;
  }

  private rightToToken(): Right {
    const { namespace, lifetime } = this.options;
    const core = { group: '', namespace };
    return lifetime.kind === 'LongLived'
      ? { ...core, verb: 'get', resource: 'secrets' }
      : {
          ...core,
          verb: 'create',
          resource: 'serviceaccounts',
          subresource: 'token',
        };
  }
}

async function inOrder(
  objects: readonly AccessObject[],
  toStep: (object: AccessObject) => Promise<Step>,
): Promise<Step[]> {
  const steps: Step[] = [];
  for (const object of objects) steps.push(await toStep(object));
  return steps;
}
