import { makeStyles } from '@material-ui/core/styles';

/** The line of filters above a table from inside a cluster. */
export const useToolbarStyles = makeStyles(
  theme => ({
    tools: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 2, 1),
    },
  }),
  { name: 'ExternalClustersToolbar' },
);
