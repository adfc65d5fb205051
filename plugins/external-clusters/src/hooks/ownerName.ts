import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** An owner's entity ref as people say it, `team-a`; what is no entity ref is given back as it is. */
export function ownerName(entityRef: string): string {
  try {
    return humanizeEntityRef(parseEntityRef(entityRef), {
      defaultKind: 'group',
    });
  } catch {
    return entityRef;
  }
}
