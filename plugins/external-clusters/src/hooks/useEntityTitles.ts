import { useEffect, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { isEntityRef } from './isEntityRef';
import { ownerName } from './ownerName';

/**
 * What people call entities, `Team A` instead of `group:default/team-a`, where only plain text can stand.
 *
 * @returns the title of one of the entities; until the catalog has said it, what its ref says
 */
export function useEntityTitles(
  entityRefs: readonly string[],
): (entityRef: string) => string {
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = entityRefs.filter(isEntityRef).join(' ');
  useEffect(() => {
    const controller = new AbortController();
    const keep = (entityRef: string, title: string) =>
      controller.signal.aborted ||
      setTitles(before => new Map(before).set(entityRef, title));
    asked
      .split(' ')
      .filter(Boolean)
      .forEach(entityRef =>
        presentation?.forEntity(entityRef).promise.then(
          ({ primaryTitle }) => keep(entityRef, primaryTitle),
          // Whose title cannot be asked for is called by the ref.
          () => {},
        ),
      );
    return () => controller.abort();
  }, [presentation, asked]);
  return entityRef => titles.get(entityRef) ?? ownerName(entityRef);
}
