/** The ways out of the refusals, for people. What stands between backticks is a whole command, ready to be copied. */

/** The command of external-clusters-cli, as docs/convert-kubeconfig.md has it. */
const SERVICE_ACCOUNT = [
  'make a kubeconfig with the token of a ServiceAccount: where kubectl works with the cluster, run `npx external-clusters-cli convert-kubeconfig --output portal.kubeconfig` and give its result',
  'It takes the current context of your kubeconfig; --context names another one, and --help the rest. The documentation (docs/convert-kubeconfig.md) says what it makes',
].join('. ');

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
