import { useRef } from 'react';

/** A credential as it is being typed. */
export interface CredentialDraft {
  name: string;
  owner: string;
  settings: Record<string, string | string[]>;
}

/** What was typed for each provider. It lives in memory alone: there are secrets among it. */
export interface CredentialDrafts {
  get(provider: string): CredentialDraft | undefined;
  keep(provider: string, draft: CredentialDraft): void;
  forget(provider: string): void;
}

/** Keeps half-typed credentials while the steps of an import come and go. */
export function useCredentialDrafts(): CredentialDrafts {
  const drafts = useRef(new Map<string, CredentialDraft>());
  return {
    get: provider => drafts.current.get(provider),
    keep: (provider, draft) => drafts.current.set(provider, draft),
    forget: provider => drafts.current.delete(provider),
  };
}
