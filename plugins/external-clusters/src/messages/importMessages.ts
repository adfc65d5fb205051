/** Texts of the import. */
export const importMessages = {
  title: 'Import clusters',
  subtitle: 'Clusters stay where they are; the portal starts to watch them.',
  steps: {
    label: 'Steps of the import',
    provider: 'Provider',
    account: 'Account',
    rights: 'Rights',
    clusters: 'Clusters',
    owner: 'Owner',
    review: 'Review',
    result: 'Result',
  },
  notOffered: {
    title: 'You may not import clusters',
    message:
      'This portal does not offer it, or your account has no permission for it. Ask the administrators of the portal.',
  },
  provider: {
    title: 'Where are the clusters?',
  },
  account: {
    title: 'Which account of {{provider}}?',
    none: 'No account is shared with you. You can use a credential of your own.',
    rights:
      'It needs no more than to view clusters; the policy below grants just that.',
  },
  rights: {
    title: 'What will work?',
    what: 'These are the rights of the account in the cloud. Clusters that can only be seen can be imported too; the rest works as soon as its rights are given.',
    failed:
      'You can go on: the clusters are imported as ever, and their rights can be checked at any time on their Access tab.',
  },
  clusters: {
    title: 'Which clusters?',
    search: 'Search by name, location or version',
    all: 'Select all',
    one: 'Select {{name}}',
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    asking: 'Asking the cloud which clusters there are',
    none: 'The account sees no clusters.',
    noMatch: 'No cluster matches the search.',
    missing:
      'These locations did not answer, so their clusters are not listed:',
    missingOne: '{{location}}: {{reason}}',
    again: 'Refresh',
    already: 'Already in the portal',
    others: 'Also of {{owners}}',
    name: 'Name',
    location: 'Location',
    group: 'Resource group',
    version: 'Version',
    state: 'State',
    inPortal: 'In the portal',
  },
  owner: {
    title: 'Whose are they here?',
    owner: 'Owner',
    ownerHelp:
      'Only its members and the administrators may act on the clusters.',
    none: 'You belong to no group for which you may import with this account.',
    system: 'System',
    systemHelp:
      'Optional: the system of the catalog that the clusters are part of',
    skipped_one:
      '{{count}} of the chosen clusters is already there for this owner and is left out.',
    skipped_other:
      '{{count}} of the chosen clusters are already there for this owner and are left out.',
  },
  review: {
    title: 'Is this right?',
    provider: 'Provider',
    account: 'Account',
    owner: 'Owner',
    system: 'System',
    clusters: 'Clusters',
    what: 'The portal will read these clusters from now on. Nothing is installed or changed in them, and they can be disconnected at any time.',
    import_one: 'Import {{count}} cluster',
    import_other: 'Import {{count}} clusters',
  },
  result: {
    title: 'Import',
    progress: '{{done}} of {{total}} done',
    imported: 'Imported',
    refused: 'Not imported',
    waiting: 'Waiting',
    rest: 'Try the rest again',
    toList: 'Go to the clusters',
    more: 'Import more',
  },
} as const;
