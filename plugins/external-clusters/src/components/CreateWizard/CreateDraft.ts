import { JsonObject } from '@backstage/types';
import { Account, Form } from 'backstage-plugin-external-clusters-common';

/** What was chosen so far of a cluster that is to be made. */
export interface CreateDraft {
  provider?: string;
  account?: Account;
  owner: string;
  system: string;
  displayName: string;
  description: string;
  /** As entered, checked or not. */
  settings: JsonObject;
  /** The form and the settings that the provider found no fault with. */
  checked?: { form: Form; settings: JsonObject };
  /** One per intent: the same request that is sent twice starts nothing twice. */
  idempotencyKey: string;
}

/** Nothing is chosen. */
export const emptyDraft: CreateDraft = {
  owner: '',
  system: '',
  displayName: '',
  description: '',
  settings: {},
  idempotencyKey: '',
};

/** The steps, in their order; each has an address of its own. */
export const createSteps = [
  'provider',
  'account',
  'owner',
  'settings',
  'review',
] as const;

/** One of {@link createSteps}. */
export type CreateStep = (typeof createSteps)[number];

/** The step that the draft has got to: nothing behind it can be shown yet. */
export function furthestStep(draft: CreateDraft): CreateStep {
  if (!draft.provider) return 'provider';
  if (!draft.account) return 'account';
  if (!draft.owner) return 'owner';
  return draft.checked ? 'review' : 'settings';
}

/** True while a step cannot be shown yet, e.g. after a reload. */
export function isAhead(step: CreateStep, draft: CreateDraft): boolean {
  return createSteps.indexOf(step) > createSteps.indexOf(furthestStep(draft));
}
