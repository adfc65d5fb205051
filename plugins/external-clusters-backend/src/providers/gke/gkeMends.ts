import {
  RightsFeature,
  RightsMend,
} from 'backstage-plugin-external-clusters-common';
import { inShell, kubectlGrant } from '../shared/rights';
import { GkeRight } from './gkeRights';
import { GkeScope } from './GkeSettings';

/** How the rights of one service account are mended. */
export interface GkeMends {
  /** Lets it ask for its rights. */
  ask: RightsMend;
  grant(feature: RightsFeature, missing: GkeRight[]): RightsMend;
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
    grant: (feature, missing) => {
      const role = `externalClusters${feature}`;
      const permissions = missing.map(({ name }) => name).join(',');
      return {
        text: 'Give the service account a role with what is missing.',
        command: [
          `gcloud iam roles create ${role} --project=${project} --permissions=${permissions}`,
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
