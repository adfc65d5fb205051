import { useState } from 'react';
import Box from '@material-ui/core/Box';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import {
  DiscoveredCluster,
  Discovery,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { AskAgain } from './AskAgain';
import { DiscoveredTable } from './DiscoveredTable';

/** The clusters that an account can see, to search and to choose from; says which locations are missing. */
export function DiscoveredClusters(props: {
  discovery: Discovery;
  /** Those for whom they would be imported. */
  owners: string[];
  chosen: DiscoveredCluster[];
  onChoose: (clusters: DiscoveredCluster[]) => void;
  onAgain: () => void;
}) {
  const { discovery, owners, chosen, onChoose, onAgain } = props;
  const t = useText();
  const [search, setSearch] = useState('');
  const found = discovery.clusters.filter(cluster => matches(cluster, search));
  return (
    <>
      <MissingLocations missing={discovery.missing} />
      <Box
        display="flex"
        alignItems="center"
        flexWrap="wrap"
        my={1}
        style={{ gap: 16 }}
      >
        <TextField
          type="search"
          size="small"
          variant="outlined"
          value={search}
          placeholder={t('import.clusters.search')}
          onChange={event => setSearch(event.target.value)}
          inputProps={{ 'aria-label': t('import.clusters.search') }}
          style={{ flex: '0 1 360px' }}
        />
        <Typography variant="body2" color="textSecondary">
          {t('import.clusters.selected', { count: chosen.length })}
        </Typography>
        <AskAgain onClick={onAgain} />
      </Box>
      {found.length > 0 ? (
        <DiscoveredTable
          clusters={found}
          owners={owners}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <Typography role="status">
          {t(search ? 'import.clusters.noMatch' : 'import.clusters.none')}
        </Typography>
      )}
    </>
  );
}

function MissingLocations(props: { missing: Discovery['missing'] }) {
  const { missing } = props;
  const t = useText();
  if (missing.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" variant="outlined" role="status">
      {t('import.clusters.missing')}
      <ul>
        {missing.map(({ location, reason }) => (
          <li key={location}>
            {t('import.clusters.missingOne', { location, reason })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function matches(cluster: DiscoveredCluster, search: string): boolean {
  const { name, location, group, version } = cluster;
  const text = [name, location, group, version].join(' ').toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
