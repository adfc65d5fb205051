import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, kubectlGrant, serves } from '../shared/rights';
import { GKE_RIGHTS } from './gkeRights';
import { GkeScope } from './GkeSettings';

/** How the rights of one service account are mended. */
export interface GkeMends {
  /** Lets it ask for its rights. */
  ask: RightsMend;
  /** Lets it do all that a feature takes. */
  grant(feature: RightsFeature): RightsMend;
  clusterAccess: RightsMend[];
}

/** The commands for a service account in its project. */
export function gkeMends({ projectId, clientEmail }: GkeScope): GkeMends {
  const project = inShell(projectId);
  const member = inShell(`serviceAccount:${clientEmail}`);
  return {
    ask: {
      text: 'Enable the Cloud Resource Manager API, which tells the rights.',
      command: `gcloud services enable cloudresourcemanager.googleapis.com --project=${project}`,
    },
    grant: feature => {
      const role = `externalClusters${feature}`;
      const content = `${role} --project=${project} --permissions=${permissionsOf(
        feature,
      )}`;
      return {
        text: 'Give the service account a role with all that this takes.',
        command: [
          // Whichever comes first fails where the role is not there yet, or is there already.
          `gcloud iam roles update ${content} || gcloud iam roles create ${content}`,
          `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=projects/${project}/roles/${role}`,
        ].join(' && '),
      };
    },
    clusterAccess: [
      {
        text: 'Let the service account read in the cluster.',
        command: kubectlGrant(`--user=${inShell(clientEmail)}`),
      },
    ],
  };
}

/** All of the feature: what a role is updated to replaces what it was. */
function permissionsOf(feature: RightsFeature): string {
  return GKE_RIGHTS.filter(
    right => serves(right, [feature]) && !right.ofServiceAccount,
  )
    .map(({ name }) => name)
    .join(',');
}
