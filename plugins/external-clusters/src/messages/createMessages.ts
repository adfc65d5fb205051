/** Texts of the wizard that creates clusters. */
export const createMessages = {
  title: 'Create a cluster',
  subtitle: 'The cloud provider makes it; the portal follows and watches it.',
  steps: {
    label: 'Steps of the creation',
    provider: 'Provider',
    account: 'Account',
    owner: 'Owner',
    settings: 'Settings',
    review: 'Review',
  },
  notOffered: {
    title: 'You may not create clusters',
    message:
      'This portal does not offer it, or your account has no permission for it. Ask the administrators of the portal.',
  },
  provider: { title: 'Where is the cluster to be?' },
  account: {
    title: 'With which account of {{provider}}?',
    none: 'No account of {{provider}} may create clusters for you. An administrator can allow it in the configuration of an account, or you can store a credential of your own when you import clusters.',
  },
  owner: {
    title: 'Whose is it here?',
    owner: 'Owner',
    ownerHelp:
      'Only its members and the administrators may act on the cluster.',
    none: 'You belong to no group for which you may create clusters with this account.',
    system: 'System',
    systemHelp:
      'Optional: the system of the catalog that the cluster is part of',
    displayName: 'Display name',
    displayNameHelp: 'Optional: how it is shown here; otherwise by its name',
    description: 'Description',
  },
  settings: { title: 'What is it to be at {{provider}}?' },
  review: {
    title: 'Is this right?',
    what: '{{provider}} will make this cluster, and it costs money from then on. It can be deleted from here as long as it is registered here.',
    provider: 'Provider',
    account: 'Account',
    request: 'Show the request',
    create: 'Create cluster',
    creating: 'Asking the cloud',
    yes: 'Yes',
    no: 'No',
  },
} as const;
