import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useText } from '../../hooks/useText';
import {
  connectRouteRef,
  createClusterRouteRef,
  importRouteRef,
} from '../../routes';

const useStyles = makeStyles(
  theme => ({
    screen: { padding: theme.spacing(4, 3) },
    ways: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
      marginTop: theme.spacing(3),
    },
    way: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(2),
    },
    text: { flexGrow: 1 },
  }),
  { name: 'ExternalClustersNoClustersYet' },
);

/** The first visit: the ways to start that are open to the user, with one sentence each. */
export function NoClustersYet(props: {
  canImport: boolean;
  canConnect: boolean;
  canCreate: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const importRoute = useRouteRef(importRouteRef)();
  const connectRoute = useRouteRef(connectRouteRef)();
  const createRoute = useRouteRef(createClusterRouteRef)();
  const ways = [
    { name: 'shared', open: props.canImport, to: importRoute },
    { name: 'own', open: props.canImport, to: importRoute },
    { name: 'connect', open: props.canConnect, to: connectRoute },
    { name: 'create', open: props.canCreate, to: createRoute },
  ] as const;
  const openWays = ways.filter(({ open }) => open);
  return (
    <Paper className={classes.screen}>
      <Typography variant="h5" component="h3">
        {t('list.empty.title')}
      </Typography>
      <Typography color="textSecondary">
        {t(openWays.length > 0 ? 'list.empty.intro' : 'list.empty.noWay')}
      </Typography>
      <div className={classes.ways}>
        {openWays.map(({ name, to }) => (
          <Paper key={name} variant="outlined" className={classes.way}>
            <Typography variant="subtitle1" component="h4">
              {t(`list.empty.${name}.title`)}
            </Typography>
            <Typography variant="body2" className={classes.text}>
              {t(`list.empty.${name}.text`)}
            </Typography>
            <LinkButton color="primary" variant="outlined" to={to}>
              {t(`list.empty.${name}.action`)}
            </LinkButton>
          </Paper>
        ))}
      </div>
    </Paper>
  );
}
