/** Code of the backend's refusal to ask a cluster that nobody expects to answer, e.g. one that is stopped. */
export const CLUSTER_SILENT = 'CLUSTER_SILENT';
