import { ProviderError } from 'backstage-plugin-external-clusters-node';

/** For answers that are JSON, but not what the Kubernetes API would say. */
export function notKubernetes(cause: unknown): ProviderError {
  return new ProviderError(
    'Unavailable',
    'The server does not answer as a Kubernetes API server does.',
    {
      code: 'NOT_KUBERNETES',
      hint: 'Check that its address, with the path, is that of an API server, and that no proxy on the way answers for it.',
      cause,
    },
  );
}
