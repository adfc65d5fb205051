import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  AccessStatus,
  accessStatusValues,
  ClusterState,
  clusterStateValues,
} from 'backstage-plugin-external-clusters-common';

/** Type of the documents that the External Clusters collator makes. */
export const EXTERNAL_CLUSTERS_DOCUMENT_TYPE = 'external-clusters';

/** A cluster as portal search knows it. */
export interface ClusterDocument {
  title: string;
  text: string;
  /** Address of the cluster in the portal. */
  location: string;
  state?: ClusterState;
  /** Whether the cloud could be asked for the state. */
  cloudAccess?: AccessStatus;
  /** As people call the provider. */
  provider?: string;
  clusterLocation?: string;
  version?: string;
  owner?: string;
}

/** Reads a document of the index, which may be older than this version of the plugin. */
export function toClusterDocument(
  document: IndexableDocument,
): ClusterDocument {
  const fields = document as IndexableDocument & Record<string, unknown>;
  const text = (name: string) =>
    typeof fields[name] === 'string' ? (fields[name] as string) : undefined;
  return {
    title: document.title,
    text: document.text,
    location: document.location,
    state: clusterStateValues.find(state => state === fields.state),
    cloudAccess: accessStatusValues.find(
      status => status === fields.cloudAccess,
    ),
    provider: text('providerTitle') ?? text('provider'),
    clusterLocation: text('clusterLocation'),
    version: text('version'),
    owner: text('owner'),
  };
}
