import { useRef } from 'react';
import { KubeconfigInspection } from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';

/** The contexts of a kubeconfig as far as they were told: they stay to choose from when one of them is refused. */
export function useKnownContexts(
  kubeconfig: string,
  inspection: Resource<KubeconfigInspection | undefined>,
): readonly string[] {
  const known = useRef<{ kubeconfig: string; contexts: readonly string[] }>();
  const contexts = contextsOf(inspection);
  if (contexts.length > 0) {
    known.current = { kubeconfig, contexts };
  }
  return known.current?.kubeconfig === kubeconfig ? known.current.contexts : [];
}

function contextsOf(
  inspection: Resource<KubeconfigInspection | undefined>,
): readonly string[] {
  switch (inspection.kind) {
    case 'Loaded':
      return inspection.value?.contexts ?? [];
    case 'Failed':
      return inspection.error.code === 'CHOOSE_CONTEXT'
        ? inspection.error.details
        : [];
    default:
      return [];
  }
}
