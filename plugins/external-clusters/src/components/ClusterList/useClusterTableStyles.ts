import { makeStyles } from '@material-ui/core/styles';

/** The measures of the list, with which its skeleton is as large as what comes. */
export const useClusterTableStyles = makeStyles(
  theme => ({
    table: {
      // Backstage sets its cells without leading, which cuts names that have a second line.
      '& th, & td': { padding: theme.spacing(0.75, 1), lineHeight: 1.3 },
      '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
    },
    row: { height: 53, backgroundColor: theme.palette.background.paper },
    // A wide table scrolls below its actions.
    menuCell: {
      width: 48,
      position: 'sticky',
      right: 0,
      backgroundColor: 'inherit',
    },
    pending: { opacity: 0.5, transition: 'opacity 150ms' },
  }),
  { name: 'ExternalClustersTable' },
);
