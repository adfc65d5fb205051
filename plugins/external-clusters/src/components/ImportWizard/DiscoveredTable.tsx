import Checkbox from '@material-ui/core/Checkbox';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { DiscoveredCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { DiscoveredRow } from './DiscoveredRow';
import { registrationOf } from './ImportDraft';

/** Clusters to tick, one by one or all at once; those already there are ticked and cannot be changed. */
export function DiscoveredTable(props: {
  clusters: DiscoveredCluster[];
  owners: string[];
  chosen: DiscoveredCluster[];
  onChoose: (clusters: DiscoveredCluster[]) => void;
}) {
  const { clusters, owners, chosen, onChoose } = props;
  const t = useText();
  const free = clusters.filter(cluster => !registrationOf(cluster, owners));
  const chosenRefs = new Set(chosen.map(({ ref }) => ref));
  const chosenHere = free.filter(({ ref }) => chosenRefs.has(ref));
  const allChosen = free.length > 0 && chosenHere.length === free.length;
  const withGroups = clusters.some(({ group }) => group);

  const without = (gone: DiscoveredCluster[]) =>
    chosen.filter(({ ref }) => !gone.some(other => other.ref === ref));
  const chooseAll = () =>
    onChoose(allChosen ? without(free) : [...without(free), ...free]);
  const toggle = (cluster: DiscoveredCluster) =>
    onChoose(
      chosenRefs.has(cluster.ref) ? without([cluster]) : [...chosen, cluster],
    );
  return (
    <TableContainer>
      <Table size="small" aria-label={t('import.clusters.title')}>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox">
              <Checkbox
                color="primary"
                checked={allChosen}
                indeterminate={chosenHere.length > 0 && !allChosen}
                disabled={free.length === 0}
                onChange={chooseAll}
                inputProps={{ 'aria-label': t('import.clusters.all') }}
              />
            </TableCell>
            <TableCell>{t('import.clusters.name')}</TableCell>
            <TableCell>{t('import.clusters.location')}</TableCell>
            {withGroups && <TableCell>{t('import.clusters.group')}</TableCell>}
            <TableCell>{t('import.clusters.version')}</TableCell>
            <TableCell>{t('import.clusters.state')}</TableCell>
            <TableCell>{t('import.clusters.inPortal')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {clusters.map(cluster => (
            <DiscoveredRow
              key={cluster.ref}
              cluster={cluster}
              withGroup={withGroups}
              registration={registrationOf(cluster, owners)}
              chosen={chosenRefs.has(cluster.ref)}
              onToggle={() => toggle(cluster)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
