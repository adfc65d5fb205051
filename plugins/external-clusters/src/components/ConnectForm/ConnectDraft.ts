import {
  ConnectRequest,
  KubeconfigInput,
} from 'backstage-plugin-external-clusters-common';

/** What was entered so far. It lives in memory alone: the kubeconfig is a secret. */
export interface ConnectDraft {
  name: string;
  kubeconfig: string;
  /** Empty: the one that the kubeconfig itself means. */
  context: string;
  owner: string;
  system: string;
  description: string;
}

/** The part of a draft that says which cluster is meant. */
export function toKubeconfigInput(
  draft: Pick<ConnectDraft, 'kubeconfig' | 'context'>,
): KubeconfigInput {
  const { kubeconfig, context } = draft;
  return { kubeconfig, ...(context && { context }) };
}

/** The request that a complete draft makes. */
export function toConnectRequest(draft: ConnectDraft): ConnectRequest {
  const { name, owner, system, description } = draft;
  return {
    name: name.trim(),
    owner,
    ...toKubeconfigInput(draft),
    ...(system && { system }),
    ...(description.trim() && { description: description.trim() }),
  };
}
