import Checkbox from '@material-ui/core/Checkbox';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { DiscoveredCluster } from 'backstage-plugin-external-clusters-common';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { StateWord } from '../StateIndicator';

const useStyles = makeStyles(
  theme => ({
    // The theme's second colour, which Material UI takes, says nothing here.
    selected: {
      '&, &:hover': {
        backgroundColor: `${theme.palette.action.selected} !important`,
      },
    },
  }),
  { name: 'ExternalClustersDiscoveredRow' },
);

/** A cluster that may be imported, or the link to the one that already is. */
export function DiscoveredRow(props: {
  cluster: DiscoveredCluster;
  withGroup: boolean;
  registration: DiscoveredCluster['registrations'][number] | undefined;
  chosen: boolean;
  onToggle: () => void;
}) {
  const { cluster, withGroup, registration, chosen, onToggle } = props;
  const classes = useStyles();
  const t = useText();
  const taken = registration !== undefined;
  const color = taken ? 'textSecondary' : 'textPrimary';
  const text = (value: string | undefined) => (
    <TableCell>
      <Typography variant="body2" color={color}>
        {value ?? '–'}
      </Typography>
    </TableCell>
  );
  return (
    <TableRow
      hover
      selected={chosen && !taken}
      classes={{ selected: classes.selected }}
    >
      <TableCell padding="checkbox">
        <Checkbox
          color="primary"
          checked={chosen || taken}
          disabled={taken}
          onChange={onToggle}
          inputProps={{
            'aria-label': t('import.clusters.one', { name: cluster.name }),
          }}
        />
      </TableCell>
      {text(cluster.name)}
      {text(cluster.location)}
      {withGroup && text(cluster.group)}
      {text(cluster.version)}
      <TableCell>
        <StateWord state={cluster.state} />
      </TableCell>
      <TableCell>
        {registration ? (
          <RegisteredLink registration={registration} />
        ) : (
          <OtherOwners cluster={cluster} />
        )}
      </TableCell>
    </TableRow>
  );
}

function RegisteredLink(props: {
  registration: DiscoveredCluster['registrations'][number];
}) {
  const { clusterId } = props.registration;
  const t = useText();
  const clusterRoute = useRouteRef(clusterRouteRef);
  const text = t('import.clusters.already');
  return clusterId ? (
    <Link to={clusterRoute({ clusterId })}>{text}</Link>
  ) : (
    <>{text}</>
  );
}

function OtherOwners(props: { cluster: DiscoveredCluster }) {
  const { registrations } = props.cluster;
  const t = useText();
  const refs = registrations.map(({ owner }) => owner);
  const titleOf = useEntityTitles(refs);
  if (refs.length === 0) {
    return null;
  }
  const owners = refs.map(titleOf).join(', ');
  return <>{t('import.clusters.others', { owners })}</>;
}
