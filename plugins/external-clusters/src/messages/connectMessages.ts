/** Texts of connecting by kubeconfig. */
export const connectMessages = {
  title: 'Connect a cluster',
  subtitle:
    'Any Kubernetes cluster, by its kubeconfig. It can be viewed here; it cannot be changed from here.',
  notOffered: {
    title: 'You may not connect clusters',
    message:
      'This portal does not offer it, or your account has no permission for it. Ask the administrators of the portal.',
  },
  secretStore: 'Kubeconfigs cannot be stored in this portal yet.',
  form: 'Connection',
  name: 'Name',
  nameHelp: 'How people will find the cluster here',
  kubeconfig: 'Kubeconfig',
  kubeconfigHelp:
    'With a token or a client certificate in it. It is stored encrypted and never shown again.',
  drop: 'Paste it, drop a file on the field, or',
  chooseFile: 'choose a file',
  tooLarge: 'This file is too large for a kubeconfig.',
  reading: 'Reading the kubeconfig',
  inspection: 'What the kubeconfig says',
  nothingYet:
    'Its server, credential and contexts will show here. Nothing is stored before you connect.',
  context: 'Context',
  contextHelp: 'Which of its clusters is meant',
  server: 'Server',
  credential: 'Credential',
  credentialKind: {
    token: 'Token',
    clientCertificate: 'Client certificate',
  },
  credentialOf: '{{kind}} of {{subject}}',
  expires: 'Valid until',
  noEnd: 'No end is given',
  test: {
    title: 'Connection test',
    run: 'Test connection',
    running: 'Testing',
    steps: {
      address: 'Address',
      tls: 'TLS',
      signIn: 'Sign-in',
      version: 'Version',
      rights: 'Rights',
    },
    outcome: {
      ok: 'fine',
      warning: 'works in part',
      failed: 'failed',
      skipped: 'not tried',
    },
    passed: 'The cluster answers with Kubernetes {{version}}.',
    needed: 'Connect becomes possible once the test has passed.',
  },
  owner: 'Owner',
  ownerHelp: 'Only its members and the administrators may act on the cluster.',
  system: 'System',
  systemHelp: 'Optional: the system of the catalog that the cluster is part of',
  description: 'Description',
  connect: 'Connect',
  connecting: 'Connecting',
  done: '{{name}} is connected',
} as const;
