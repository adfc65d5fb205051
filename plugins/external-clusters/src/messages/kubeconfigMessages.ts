/** Texts of the dialog that gives a kubeconfig. */
export const kubeconfigMessages = {
  title: 'Get a kubeconfig for {{name}}',
  intro: 'A file with which kubectl and other tools find this cluster.',
  signIn: 'How it signs in',
  Program: 'As yourself',
  ProgramHelp:
    'With a program of the cloud on your machine, and your own rights. The file holds no secret.',
  Token: 'With a token for a short while',
  TokenHelp:
    'As the portal. For EKS the token opens this cluster only; for others it also opens whatever else the account of the portal may use, so only admins get it. Whoever has the file can use it until the token ends.',
  submit: 'Get kubeconfig',
  ready: 'The kubeconfig is ready',
  ends: 'Its token ends',
  download: 'Download the file',
  use: 'Use it',
} as const;
