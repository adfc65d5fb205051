import { CreateRequest } from 'backstage-plugin-external-clusters-common';
import { CreateDraft } from './CreateDraft';

/** What is asked of the backend; what was left empty is not sent. */
export function toCreateRequest(draft: CreateDraft): CreateRequest {
  const { account, owner, system, displayName, description, checked } = draft;
  return {
    accountId: account?.id ?? '',
    owner,
    settings: checked?.settings ?? {},
    ...(system && { system }),
    ...(displayName && { displayName }),
    ...(description && { description }),
  };
}
