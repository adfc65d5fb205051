import { serves, VIEWING } from '../shared/rights';
import { GKE_RIGHTS, GkeRight } from './gkeRights';

/** A custom role of Google Cloud IAM, as `gcloud iam roles create --file` takes it. */
export interface GoogleRole {
  title: string;
  description: string;
  stage: 'GA';
  includedPermissions: string[];
}

const OF_ROLES = GKE_RIGHTS.filter(({ ofServiceAccount }) => !ofServiceAccount);

/** A role with which clusters can be seen and looked into, and nothing else. */
export const GKE_VIEWER_ROLE = toGoogleRole(
  'External Clusters Viewer',
  'Sees GKE clusters, and reads their nodes, pods and events.',
  OF_ROLES.filter(isOfViewer),
);

/** What is needed besides to change clusters. */
export const GKE_EDITOR_ROLE = toGoogleRole(
  'External Clusters Editor',
  'Upgrades GKE clusters and changes their node pools.',
  OF_ROLES.filter(right => !isOfViewer(right) && isOfEditor(right)),
);

/** What is needed besides to create and to delete clusters. */
export const GKE_CREATOR_ROLE = toGoogleRole(
  'External Clusters Creator',
  'Creates GKE clusters and deletes them.',
  OF_ROLES.filter(right => !isOfViewer(right) && !isOfEditor(right)),
);

/** The viewer's role as text, for copying. */
export const gkeLeastPrivilegePolicy = JSON.stringify(
  GKE_VIEWER_ROLE,
  undefined,
  2,
);

function toGoogleRole(
  title: string,
  description: string,
  rights: readonly GkeRight[],
): GoogleRole {
  const includedPermissions = rights.map(({ name }) => name);
  return { title, description, stage: 'GA', includedPermissions };
}

function isOfViewer(right: GkeRight): boolean {
  return serves(right, VIEWING);
}

function isOfEditor(right: GkeRight): boolean {
  return serves(right, ['Upgrade', 'NodePools']);
}
