import Checkbox from '@material-ui/core/Checkbox';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { DiscoveredCluster } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { clusterRouteRef } from '../../routes';
import { ownerName } from '../common/ownerName';
import { StateWord } from '../StateIndicator';

/** A cluster that may be imported, or the link to the one that already is. */
export function DiscoveredRow(props: {
  cluster: DiscoveredCluster;
  withGroup: boolean;
  registration: DiscoveredCluster['registrations'][number] | undefined;
  chosen: boolean;
  onToggle: () => void;
}) {
  const { cluster, withGroup, registration, chosen, onToggle } = props;
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
    <TableRow hover selected={chosen && !taken}>
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
  if (registrations.length === 0) {
    return null;
  }
  const owners = registrations.map(({ owner }) => ownerName(owner)).join(', ');
  return <>{t('import.clusters.others', { owners })}</>;
}
