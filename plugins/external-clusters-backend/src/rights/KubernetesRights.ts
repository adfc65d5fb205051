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
  PATH_RIGHTS,
  READ_RIGHTS,
  Right,
  rightInWords,
} from '../kubernetes';

/** So that somebody who waits learns of the rest, whatever the cluster does. */
const PATIENCE_MILLISECONDS = 15_000;

/** Without these there is hardly anything to see; the others cost one part each. */
const NEEDED = ['nodes', 'pods', 'events'];

const ASKED: Right[] = [...READ_RIGHTS, ...PATH_RIGHTS];

/** What a cluster says of the rights of whoever reads it. */
export interface KubernetesVerdict {
  rights: RightCheck[];
}

/** Asks clusters themselves what the portal may read in them. */
export class KubernetesRights {
  constructor(
    private readonly options: {
      reader: KubernetesReader;
      /** A signal that is aborted after that many milliseconds. */
      deadline(milliseconds: number): AbortSignal;
    },
  ) {}

  /** What cannot be asked is `Unknown`, with the reason. */
  async check(
    provider: ClusterProvider,
    ref: string,
    { signal }: CallOptions,
  ): Promise<KubernetesVerdict> {
    const patience = this.options.deadline(PATIENCE_MILLISECONDS);
    const options = { signal: AbortSignal.any([signal, patience]) };
    try {
      const credential = await provider.clusterCredential(ref, options);
      return await this.ask(() =>
        this.options.reader.rights(credential, ASKED, options),
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
    rights: ASKED.map(right => toCheck(right, 'Unknown', message)),
  };
}

function unknownCaller({ message }: ProviderError): KubernetesVerdict {
  return {
    rights: ASKED.map(right => toCheck(right, 'Missing', message)),
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
    optional: !isNeeded(right),
  };
}

function isNeeded(right: Right): boolean {
  return (
    'resource' in right && right.group === '' && NEEDED.includes(right.resource)
  );
}
