import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A link to a catalog entity; what is no entity ref, e.g. a service that acted, stays plain text. */
export function EntityName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  if (!isEntityRef(entityRef)) {
    return <>{title ?? entityRef}</>;
  }
  return <EntityRefLink entityRef={entityRef} title={title} hideIcon />;
}

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
