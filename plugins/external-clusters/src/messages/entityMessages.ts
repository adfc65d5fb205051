/** Texts on pages of the catalog and of search. */
export const entityMessages = {
  tab: 'Cluster',
  card: { title: 'Cluster', more: 'Cluster details' },
  search: {
    provider: 'Provider: {{value}}',
    location: 'Location: {{value}}',
    version: 'Kubernetes {{value}}',
    owner: 'Owner: {{value}}',
  },
} as const;
