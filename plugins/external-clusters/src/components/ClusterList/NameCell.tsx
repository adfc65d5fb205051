import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ExternalClusterSummary } from 'backstage-plugin-external-clusters-common';
import { clusterRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.25),
    },
    name: {
      display: 'block',
      maxWidth: 240,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
      fontWeight: 500,
    },
  }),
  { name: 'ExternalClustersNameCell' },
);

/** The name of a cluster as a link to its details; the cloud's own name below when people gave it another. */
export function NameCell(props: {
  cluster: ExternalClusterSummary;
  badge: ReactNode;
}) {
  const { id, name, displayName } = props.cluster;
  const classes = useStyles();
  const clusterRoute = useRouteRef(clusterRouteRef);
  return (
    <>
      <Link
        to={clusterRoute({ clusterId: id })}
        className={classes.name}
        title={displayName}
      >
        {displayName}
      </Link>
      <span className={classes.line}>
        {props.badge}
        {name !== displayName && (
          <Typography variant="caption" color="textSecondary" noWrap>
            {name}
          </Typography>
        )}
      </span>
    </>
  );
}
