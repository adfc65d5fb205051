import { useStoredValue } from '../../hooks/useStoredValue';
import { ClusterColumn, clusterColumns, ColumnName } from './clusterColumns';

/** With all columns a table is wider than the page of a laptop. */
const HIDDEN_AT_FIRST = ['account'];

/** The columns that the user wants to see; the choice is remembered. */
export function useVisibleColumns(): {
  columns: ClusterColumn[];
  toggle: (name: ColumnName) => void;
} {
  // What is hidden is kept, so that a column of a later version shows by itself.
  const [stored, setStored] = useStoredValue<string[]>('hiddenColumns');
  const hidden = stored ?? HIDDEN_AT_FIRST;
  return {
    columns: clusterColumns.filter(
      ({ name, optional }) => !optional || !hidden.includes(name),
    ),
    toggle: name =>
      setStored(
        hidden.includes(name)
          ? hidden.filter(other => other !== name)
          : [...hidden, name],
      ),
  };
}
