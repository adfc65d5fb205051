import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';

/** A preference of the user that the portal keeps; never a place for anything secret. */
export function useStoredValue<T extends string[]>(
  key: string,
): [T | undefined, (value: T) => void] {
  const storage = useApi(storageApiRef).forBucket('external-clusters');
  const changes = useMemo(() => storage.observe$<T>(key), [storage, key]);
  const snapshot = useObservable(changes, storage.snapshot<T>(key));
  const value =
    snapshot.presence === 'present' ? (snapshot.value as T) : undefined;
  return [value, next => void storage.set(key, next)];
}
