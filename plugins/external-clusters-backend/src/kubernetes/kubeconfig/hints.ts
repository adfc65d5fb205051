/** The ways out of the refusals, for people. */

const SERVICE_ACCOUNT =
  'make a kubeconfig with the token of a ServiceAccount (`kubectl create serviceaccount`, bind it to the ClusterRole view, then `kubectl create token`)';

/** For credentials that a program or an identity provider would have to make. */
export const USE_PLAIN_CREDENTIAL = `For a cluster of AKS, EKS or GKE, import it with a cloud credential. For any other cluster, ${SERVICE_ACCOUNT}.`;

/** For fields that name files of the machine where the kubeconfig was made. */
export const FLATTEN =
  'Run `kubectl config view --minify --flatten --raw` where the files are and paste what it prints.';

/** For files with too much in them. */
export const MINIFY =
  'Run `kubectl config view --minify --flatten --raw` and paste what it prints: it holds the current context only.';

export const SERVICE_ACCOUNT_TOKEN = `${SERVICE_ACCOUNT.charAt(
  0,
).toUpperCase()}${SERVICE_ACCOUNT.slice(1)}.`;
