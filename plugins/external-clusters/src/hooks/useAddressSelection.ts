import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How a selection stands in the address bar; both functions must be the same at each call. */
export interface AddressFormat<Selection> {
  parse: (address: URLSearchParams) => Selection;
  format: (selection: Selection) => URLSearchParams;
}

/** The selection that the address bar holds, so that a view can be shared, and a way to change a part of it. */
export function useAddressSelection<Selection extends object>({
  parse,
  format,
}: AddressFormat<Selection>): [
  Selection,
  (change: Partial<Selection>) => void,
] {
  const [address, setAddress] = useSearchParams();
  const key = address.toString();
  const selection = useMemo(
    () => parse(new URLSearchParams(key)),
    [parse, key],
  );
  const change = useCallback(
    (part: Partial<Selection>) =>
      setAddress(current => format({ ...parse(current), ...part }), {
        replace: true,
      }),
    [parse, format, setAddress],
  );
  return [selection, change];
}
