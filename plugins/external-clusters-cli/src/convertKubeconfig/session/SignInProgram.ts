/** What a kubeconfig says of the program that signs its user in (client.authentication.k8s.io, `exec`). */
export interface SignInProgram {
  apiVersion: string;
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** What to do when the program is not there, in the words of who made the kubeconfig. */
  installHint?: string;
  interactiveMode: 'Never' | 'IfAvailable' | 'Always';
  provideClusterInfo: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the `exec` of a user; what is absent or of another type is as if it were not there. */
export function toSignInProgram(exec: Fields): SignInProgram {
  const { interactiveMode, installHint, args, env } = exec;
  return {
    apiVersion: text(exec.apiVersion) ?? 'client.authentication.k8s.io/v1',
    command: text(exec.command) ?? '',
    args: Array.isArray(args) ? args.map(String) : [],
    env: Object.fromEntries(listOf(env).map(toVariable)),
    installHint: text(installHint),
    interactiveMode:
      interactiveMode === 'Never' || interactiveMode === 'Always'
        ? interactiveMode
        : 'IfAvailable',
    provideClusterInfo: exec.provideClusterInfo === true,
  };
}

function toVariable({ name, value }: Fields): [string, string] {
  return [String(name), String(value ?? '')];
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
