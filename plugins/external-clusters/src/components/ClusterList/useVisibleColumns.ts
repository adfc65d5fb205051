import { useStoredValue } from '../../hooks/useStoredValue';
import { ClusterColumn, clusterColumns, ColumnName } from './clusterColumns';

/** The columns that the user wants to see; the choice is remembered. */
export function useVisibleColumns(): {
  columns: ClusterColumn[];
  toggle: (name: ColumnName) => void;
} {
  // What is hidden is kept, so that a column of a later version shows by itself.
  const [stored, setStored] = useStoredValue<string[]>('hiddenColumns');
  const hidden = stored ?? [];
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
