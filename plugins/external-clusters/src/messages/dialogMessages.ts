/** Texts of the dialogs that change a registration. */
export const dialogMessages = {
  disconnect: {
    title: 'Disconnect {{name}}',
    stays: 'What stays',
    goes: 'What goes',
    staysCluster:
      'The cluster itself, with everything in it. It is not touched.',
    staysCloud: 'The cloud account and its other clusters.',
    staysOthers: 'Registrations of the same cluster by other owners.',
    goesEntity:
      'Its entry in this list, in the software catalog and in search.',
    goesFacts: 'What the portal read of it: state, versions, node pools.',
    goesSecret: 'Its kubeconfig, which is deleted from the portal.',
    created:
      'This cluster was made from this portal. Once disconnected it can no longer be deleted from here, only at the cloud.',
    action: 'Disconnect',
    working: 'Disconnecting',
    done: '{{name}} is disconnected',
  },
  edit: {
    title: 'Edit registration of {{name}}',
    intro:
      'Only what the portal says of the cluster changes; the cloud is not asked.',
    displayName: 'Display name',
    description: 'Description',
    owner: 'Owner',
    system: 'System',
    systemHelp: 'The system of the catalog that this cluster is part of',
    labels: 'Labels',
    label: 'Label {{number}}',
    labelKey: 'Key',
    labelValue: 'Value',
    addLabel: 'Add a label',
    removeLabel: 'Remove label {{name}}',
    required: 'A name is needed',
    save: 'Save',
    saved: 'The registration of {{name}} is saved',
    conflict: {
      title: 'Somebody changed this registration since you opened it',
      change: '{{field}}: now “{{theirs}}”',
      none: 'Nothing that you see here differs.',
      keep: 'Save again to put yours over it, or take theirs.',
      take: 'Take theirs',
      empty: 'empty',
    },
  },
} as const;
