/** The ways out of the refusals, for people. What stands between backticks is a whole command, ready to be copied. */

/** The role is the list that works everywhere; the documentation's also has node metrics, which some clusters lack. */
const SERVICE_ACCOUNT = [
  'make a kubeconfig with the token of a ServiceAccount: run `kubectl -n kube-system create serviceaccount external-clusters`',
  '`kubectl create clusterrole external-clusters-viewer --verb=list --resource=nodes,pods,events`',
  '`kubectl create clusterrolebinding external-clusters-viewer --clusterrole=external-clusters-viewer --serviceaccount=kube-system:external-clusters`',
  'and `kubectl -n kube-system create token external-clusters --duration=8760h`. The documentation (docs/connect.md) has the whole role and the steps to the file',
].join(', ');

/** For credentials that a program or an identity provider would have to make. */
export const USE_PLAIN_CREDENTIAL = `For a cluster of AKS, EKS or GKE, import it with a cloud credential. For any other cluster, ${SERVICE_ACCOUNT}.`;

/** For certificates and keys in files of the machine where the kubeconfig was made. */
export const FLATTEN =
  'Run `kubectl config view --minify --flatten --raw` where the files are and paste what it prints.';

/** For a token in a file, which `--flatten` leaves where it is. */
export const PASTE_TOKEN =
  'Write the token itself, which is the content of that file, into the field token of the user and remove this field.';

/** For files with too much in them. */
export const MINIFY =
  'Run `kubectl config view --minify --flatten --raw` and paste what it prints: it holds the current context only.';

/** For entries that are there twice, with which kubectl does not work either. */
export const REMOVE_DOUBLE = 'Remove the one that is not meant.';

export const SERVICE_ACCOUNT_TOKEN = `${SERVICE_ACCOUNT.charAt(
  0,
).toUpperCase()}${SERVICE_ACCOUNT.slice(1)}.`;
