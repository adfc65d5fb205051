/** Texts on pages of the catalog and of search. */
export const entityMessages = {
  card: { title: 'Cluster', more: 'Cluster details' },
  search: { version: 'Kubernetes {{value}}' },
} as const;
