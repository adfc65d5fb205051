import {
  RightCheck,
  RightState,
} from 'backstage-plugin-external-clusters-common';
import {
  CallOptions,
  ClusterProvider,
  isProviderError,
  ProviderError,
} from 'backstage-plugin-external-clusters-node';
import {
  KubernetesReader,
  READ_RIGHTS,
  Right,
  rightInWords,
} from '../kubernetes';

/** So that somebody who waits learns of the rest, whatever the cluster does. */
const PATIENCE_MILLISECONDS = 15_000;

/** Without these there is hardly anything to see; the others cost one part each. */
const NEEDED = ['nodes', 'pods', 'events'];

/** What a cluster says of the rights of whoever reads it. */
export interface KubernetesVerdict {
  /** Whether it knows who is asking. */
  signIn: { state: RightState; message?: string };
  rights: RightCheck[];
}

/** Asks clusters themselves what the portal may read in them. */
export class KubernetesRights {
  constructor(private readonly reader: KubernetesReader) {}

  /** What cannot be asked is `Unknown`, with the reason. */
  async check(
    provider: ClusterProvider,
    ref: string,
    { signal }: CallOptions,
  ): Promise<KubernetesVerdict> {
    const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const options = { signal: AbortSignal.any([signal, patience]) };
    try {
      const credential = await provider.clusterCredential(ref, options);
      return await this.ask(() =>
        this.reader.rights(credential, READ_RIGHTS, options),
      );
    } catch (error) {
      if (!isProviderError(error)) throw error;
      return unasked(error.message);
    }
  }

  private async ask(
    question: () => ReturnType<KubernetesReader['rights']>,
  ): Promise<KubernetesVerdict> {
    try {
      const answers = await question();
      return {
        signIn: { state: 'Allowed' },
        rights: answers.map(({ right, allowed }) =>
          toCheck(right, allowed ? 'Allowed' : 'Missing'),
        ),
      };
    } catch (error) {
      if (isProviderError(error) && error.kind === 'InvalidCredential') {
        return unknownCaller(error);
      }
      throw error;
    }
  }
}

/** The verdict on a cluster that was not asked. */
export function unasked(message: string): KubernetesVerdict {
  return {
    signIn: { state: 'Unknown', message },
    rights: READ_RIGHTS.map(right => toCheck(right, 'Unknown', message)),
  };
}

function unknownCaller({ message }: ProviderError): KubernetesVerdict {
  return {
    signIn: { state: 'Missing', message },
    rights: READ_RIGHTS.map(right => toCheck(right, 'Missing', message)),
  };
}

function toCheck(
  right: Right,
  state: RightState,
  message?: string,
): RightCheck {
  return {
    system: 'Kubernetes',
    name: rightInWords(right),
    scope: 'the cluster',
    state,
    message,
    optional: right.group !== '' || !NEEDED.includes(right.resource),
  };
}
