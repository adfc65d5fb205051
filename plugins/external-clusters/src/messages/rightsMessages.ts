/** Texts of what an account may do, and of credentials that end. */
export const rightsMessages = {
  title: 'Rights',
  checked: 'Checked',
  again: 'Check again',
  checking: 'Asking which rights there are',
  table: 'Rights by what they are for',
  feature: {
    View: 'See the cluster',
    Inside: 'Look inside',
    Upgrade: 'Upgrade',
    NodePools: 'Change node pools',
    Power: 'Start and stop',
    Create: 'Create clusters',
    Delete: 'Delete clusters',
  },
  featureHelp: {
    View: 'State, version, node pools and facts from the cloud',
    Inside: 'Nodes, usage and events from the cluster itself',
    Upgrade: 'Newer Kubernetes versions',
    NodePools: 'Add, scale, upgrade and remove node pools',
    Power: 'Stop the cluster and start it again',
    Create: 'Make new clusters in the cloud',
    Delete: 'Delete clusters that were created here',
  },
  state: {
    Allowed: 'Works',
    Missing: 'Does not work',
    Unknown: 'Not known',
    NotOffered: 'Not offered',
  },
  right: {
    Allowed: 'There',
    Missing: 'Missing',
    Unknown: 'Not known',
  },
  system: {
    Cloud: 'Cloud',
    Kubernetes: 'Kubernetes',
  },
  optional: 'optional',
  show: 'Show the rights of {{feature}}',
  count_one: '{{count}} right',
  count_other: '{{count}} rights',
  mend: 'What would mend it',
  column: {
    right: 'Right',
    scope: 'Where',
    state: 'Is it there?',
  },
  summary: {
    all: 'All rights are there.',
    viewOnly:
      'The cluster can be seen; what is marked below does not work until the rights are given.',
    noView:
      'The credential may not even see what it should. Mend that first; the lines below say how.',
    unknown:
      'Some rights could not be asked for. What they are for may work or not.',
  },
  expiry: {
    soon_one: 'The credential of this cluster ends in {{count}} day',
    soon_other: 'The credential of this cluster ends in {{count}} days',
    today: 'The credential of this cluster ends within a day',
    expired: 'The credential of this cluster has ended',
    soonText: 'Replace it before, so that the cluster stays in sight.',
    expiredText:
      'What you see may be old: the cluster cannot be read until the credential is replaced.',
    at: 'End:',
    endsSoon: 'Ends soon,',
    hasEnded: 'Has ended,',
    ofAccount:
      'It is the credential of the cloud account, which its owner or an administrator replaces.',
    replace: 'Replace kubeconfig',
  },
} as const;
