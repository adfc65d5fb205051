import type { Cluster, KubeConfig, User } from '@kubernetes/client-node';
import { CliError } from '../../CliError';
import { ContextChoice } from '../ConvertOptions';

/** A context with what it refers to. */
export interface SourceContext {
  name: string;
  cluster: Cluster;
  user: User;
  namespace?: string;
  /** The fields of the user as they are in the file, since the loader drops some. */
  userFields: Readonly<Record<string, unknown>>;
}

/** A kubeconfig of the person who runs the program, which is trusted as kubectl trusts it. */
export class KubeconfigSource {
  constructor(
    private readonly kubeconfig: KubeConfig,
    private readonly fieldsOfUsers: ReadonlyMap<
      string,
      Record<string, unknown>
    >,
    /** The folder against which relative programs are found. */
    readonly directory: string,
    /** Absent for standard input. */
    readonly path: string | undefined,
  ) {}

  get contextNames(): string[] {
    return this.kubeconfig.getContexts().map(({ name }) => name);
  }

  get currentContext(): string | undefined {
    return this.kubeconfig.getCurrentContext() || undefined;
  }

  /** Names of the contexts that are meant; throws a {@link CliError} when one is not there. */
  choose(choice: ContextChoice): readonly string[] {
    const names = this.contextNames;
    if (names.length === 0) {
      throw new CliError('The kubeconfig has no context.', undefined);
    }
    if (choice.kind === 'All') return names;
    const chosen =
      choice.kind === 'Named' ? choice.names : [this.defaultContext(names)];
    for (const name of chosen) {
      if (!names.includes(name)) throw noSuchContext(name, names);
    }
    return chosen;
  }

  /** Throws a {@link CliError} when its cluster or user is not in the file. */
  contextOf(name: string): SourceContext {
    const context = this.kubeconfig.getContextObject(name);
    const cluster = context && this.kubeconfig.getCluster(context.cluster);
    const user = context && this.kubeconfig.getUser(context.user);
    if (!cluster || !user) {
      throw new CliError(
        `The ${
          cluster ? 'user' : 'cluster'
        } of this context is not in the kubeconfig.`,
        'Add it, or choose another context.',
      );
    }
    const userFields = this.fieldsOfUsers.get(user.name) ?? {};
    return { name, cluster, user, namespace: context.namespace, userFields };
  }

  private defaultContext(names: readonly string[]): string {
    const [only] = names;
    if (this.currentContext) return this.currentContext;
    if (only !== undefined && names.length === 1) return only;
    throw new CliError(
      'The kubeconfig has several contexts and none is the current one.',
      `Choose by --context or --all-contexts: ${names.join(', ')}`,
    );
  }
}

function noSuchContext(name: string, names: readonly string[]) {
  return new CliError(
    `There is no context ${name} in the kubeconfig.`,
    `It has: ${names.join(', ')}`,
  );
}
