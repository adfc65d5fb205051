import { KubernetesObject } from '@kubernetes/client-node';

/** The label by which the command knows again what it made. */
export const MADE_BY_US: Readonly<Record<string, string>> = {
  'app.kubernetes.io/managed-by': 'external-clusters-cli',
};

/** One object that the command makes in a cluster, and how to handle it there. */
export interface AccessObject<T extends KubernetesObject = KubernetesObject> {
  kind: string;
  name: string;
  namespace?: string;
  /** Group and plural name, for rights. */
  group: string;
  resource: string;
  /** What it is for, after its name. */
  purpose: string;
  /** Throws the client's error 404 when it is not there. */
  read(): Promise<T>;
  create(): Promise<unknown>;
  /** Makes the object that is there what it should be. */
  replace(existing: T): Promise<unknown>;
  /** Verbs that {@link replace} needs. */
  replaceVerbs: readonly string[];
  remove(): Promise<unknown>;
  isAsWanted(existing: T): boolean;
}

/** `ServiceAccount kube-system/external-clusters` */
export function describeObject(object: AccessObject): string {
  const { kind, namespace, name } = object;
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
