import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import { ExternalClustersRouter } from './ExternalClustersRouter';

const useStyles = makeStyles(
  // The header above has its own distance.
  { root: { paddingTop: 0 } },
  { name: 'ExternalClustersContent' },
);

/** All screens of the plugin, without a page header: the new frontend system draws its own. */
export function ExternalClustersContent() {
  const classes = useStyles();
  return (
    <Content className={classes.root}>
      <ExternalClustersRouter />
    </Content>
  );
}
