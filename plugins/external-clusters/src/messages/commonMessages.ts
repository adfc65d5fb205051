/** Words that several screens share. */
export const commonMessages = {
  title: 'External clusters',
  subtitle:
    'Kubernetes clusters outside this portal: in your clouds and anywhere else.',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  retry: 'Try again',
  copy: 'Copy {{what}}',
  copied: 'Copied',
  place: 'Where:',
  technicalDetails: 'Technical details',
  technicalReason: '{{code}}, status {{status}}: {{message}}',
  loading: 'Loading',
  state: {
    Provisioning: 'Provisioning',
    Running: 'Running',
    Reconciling: 'Reconciling',
    Deleting: 'Deleting',
    Starting: 'Starting',
    Stopping: 'Stopping',
    Stopped: 'Stopped',
    Warning: 'Warning',
    Error: 'Error',
    Missing: 'Missing',
    Unknown: 'Unknown',
  },
  origin: {
    Created: 'Created',
    Imported: 'Imported',
    Connected: 'Connected',
  },
  originHelp: {
    Created: 'Made from this portal: it can be viewed, edited and deleted here',
    Imported:
      'Found with a cloud account: it can be viewed and edited here, never deleted',
    Connected: 'Connected by kubeconfig: it can only be viewed here',
  },
  access: {
    Ok: 'OK',
    Unauthorized: 'Sign-in refused',
    Forbidden: 'Not permitted',
    Throttled: 'Asked to slow down',
    Unreachable: 'Unreachable',
    CredentialExpired: 'Credential expired',
    NotRead: 'Not read yet',
  },
  stateCard: {
    label: '{{state}}, show why',
    lostLabel: 'Last seen {{state}}, {{why}}, show why',
    providerState: "Provider's word",
    reason: 'Reason',
    since: 'Since',
    observed: 'Read',
    neverObserved: 'Not read yet',
    stale: 'older than it should be',
    cloudAccess: 'Access to the cloud',
    clusterAccess: 'Access to the cluster',
  },
  nodes: {
    notRead: 'Not read yet',
    label: '{{ready}} of {{total}} nodes ready',
    total: '{{total}} nodes, ready ones not read yet',
  },
  backendDown: {
    title: 'The clusters cannot be shown now',
    message:
      'The portal could not reach the External Clusters backend. Nothing happened to your clusters; this page tries again by itself.',
  },
  denied: {
    title: 'You may not see external clusters',
    message:
      'Your account has no permission for this page. Ask the administrators of the portal for it.',
  },
  notFound: {
    title: 'This cluster is not here',
    message:
      'It was disconnected, or it belongs to somebody else. The cloud is not affected by that.',
  },
  failed: {
    title: 'Something went wrong',
    hint: 'Try again; if it stays, give the technical details to the administrators of the portal.',
  },
  refreshFailed:
    'The last refresh did not work, so what you see may be old. This page tries again by itself.',
  secretStore: {
    title: 'Credentials cannot be stored yet',
  },
} as const;
