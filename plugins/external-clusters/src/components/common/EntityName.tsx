import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isEntityRef } from '../../hooks/isEntityRef';

/** A link to a catalog entity; what is no entity ref, e.g. a service that acted, stays plain text. */
export function EntityName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  if (!isEntityRef(entityRef)) {
    return <>{title ?? entityRef}</>;
  }
  return <EntityRefLink entityRef={entityRef} title={title} hideIcon />;
}
