import { KubernetesObject, TableColumn } from '../resources/ResourceDefinition';

const ACCEPTED = /application\/json;as=Table;v=(v1|v1beta1);g=meta\.k8s\.io/;

/** Whether a client, as kubectl does, prefers its answer as a table. */
export function wantsTable(accept: string) {
  return ACCEPTED.test(accept);
}

/** The table that kubectl prints; rows carry the metadata of their object, or more if `includeObject` says so. */
export function toTable(
  objects: readonly KubernetesObject[],
  columns: readonly TableColumn[],
  metadata: object,
  includeObject: string,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(({ name, type, priority }) => ({
      name,
      type,
      format: name === 'Name' ? 'name' : '',
      description: name,
      priority,
    })),
    rows: objects.map(object => ({
      cells: columns.map(column => column.valueOf(object)),
      object: rowObject(object, includeObject),
    })),
  };
}

function rowObject(object: KubernetesObject, includeObject: string) {
  if (includeObject === 'Object') return object;
  if (includeObject === 'None') return undefined;
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}
