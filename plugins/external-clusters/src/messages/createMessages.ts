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
  provider: { title: 'Where should the cluster run?' },
  account: {
    title: 'Which account of {{provider}}?',
    none: 'No account of {{provider}} may create clusters for you yet. Use a credential of your own, or ask an administrator to allow it in the configuration of an account.',
    rights:
      'It has to be allowed to view, create, change and delete clusters. What it lacks is named before anything is made.',
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
  settings: { title: 'What kind of {{provider}} cluster?' },
  review: {
    title: 'Is this right?',
    what: '{{provider}} will make this cluster, and it costs money from then on. It can be deleted from here as long as it is registered here.',
    provider: 'Provider',
    account: 'Account',
    inPortal: 'In this portal',
    request: 'Show the request',
    create: 'Create cluster',
    creating: 'Asking the cloud',
    yes: 'Yes',
    no: 'No',
  },
} as const;
