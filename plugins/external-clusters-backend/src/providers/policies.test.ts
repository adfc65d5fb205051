import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AKS_EDITOR_ROLE, AKS_VIEWER_ROLE } from './aks/aksPolicies';
import { EKS_EDITOR_POLICY, EKS_VIEWER_POLICY } from './eks/eksPolicies';
import {
  GKE_CREATOR_ROLE,
  GKE_EDITOR_ROLE,
  GKE_VIEWER_ROLE,
} from './gke/gkePolicies';

const DOCUMENT = resolve(__dirname, '../../../../docs/accounts.md');

/** The policies of one cloud in the documentation; JSON is YAML too. */
function documented(cloud: string): unknown[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [, section = ''] =
    new RegExp(`\\n### ${cloud}\\n([^]*?)\\n##`).exec(text) ?? [];
  const blocks = [...section.matchAll(/```(?:json|yaml)\n([^]*?)```/g)];
  return blocks.map(([, block = '']) => load(block));
}

describe('the policies in the documentation are those made of the tables of rights', () => {
  it.each([
    ['AKS', [AKS_VIEWER_ROLE, AKS_EDITOR_ROLE]],
    ['EKS', [EKS_VIEWER_POLICY, EKS_EDITOR_POLICY]],
    ['GKE', [GKE_VIEWER_ROLE, GKE_EDITOR_ROLE, GKE_CREATOR_ROLE]],
  ])('of %s', (cloud, policies) => {
    expect(documented(cloud)).toEqual(policies);
  });
});
