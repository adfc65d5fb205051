import {
  ConnectionTest,
  KubeconfigInput,
  KubeconfigInspection,
} from 'backstage-plugin-external-clusters-common';
import {
  ConnectionPolicy,
  KubeconfigReading,
  KubernetesReader,
  readKubeconfig,
  testConnection,
} from '../kubernetes';

/** Looks at kubeconfigs without keeping anything of them. */
export class KubeconfigReview {
  constructor(
    private readonly options: {
      policy: ConnectionPolicy;
      reader: KubernetesReader;
      /** Epoch milliseconds. */
      now: () => number;
    },
  ) {}

  /** Reads without any call. Throws ProviderError `InvalidRequest` with the code and place of what is wrong. */
  inspect(input: KubeconfigInput): KubeconfigInspection {
    const { contexts, context, credential, subject, notices } =
      this.read(input);
    return {
      contexts,
      context,
      server: credential.server,
      credential: {
        kind: credential.auth.kind,
        subject,
        expiresAt: credential.expiresAt,
      },
      notices,
    };
  }

  /** Tries the cluster step by step; what can be expected to fail is a part of the answer. */
  test(input: KubeconfigInput, signal: AbortSignal): Promise<ConnectionTest> {
    const { credential, caFingerprint } = this.read(input);
    return testConnection(
      this.options.reader,
      { credential, caFingerprint },
      { signal },
    );
  }

  private read({ kubeconfig, context }: KubeconfigInput): KubeconfigReading {
    const { policy, now } = this.options;
    return readKubeconfig(kubeconfig, { context, policy, now: now() });
  }
}
