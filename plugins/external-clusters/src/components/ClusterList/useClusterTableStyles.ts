import { emphasize, makeStyles } from '@material-ui/core/styles';

/** The measures of the list, with which its skeleton is as large as what comes. */
export const useClusterTableStyles = makeStyles(
  theme => ({
    // What is hidden from sight in the table stays in it when it scrolls.
    container: { position: 'relative' },
    table: {
      // Backstage sets its cells without leading, which cuts names that have a second line.
      '& th, & td': {
        padding: theme.spacing(0.75),
        lineHeight: 1.3,
        whiteSpace: 'nowrap',
      },
      '& th:first-child, & td:first-child': { paddingLeft: theme.spacing(2) },
    },
    row: {
      height: 53,
      backgroundColor: theme.palette.background.paper,
      // Opaque, for what scrolls below the actions.
      '&:hover': {
        backgroundColor: emphasize(theme.palette.background.paper, 0.08),
      },
    },
    // A wide table scrolls below its actions.
    menuCell: {
      width: 44,
      position: 'sticky',
      right: 0,
      backgroundColor: 'inherit',
      [theme.breakpoints.down('sm')]: {
        // A border would stay behind with the table.
        boxShadow: `inset 1px 0 ${theme.palette.divider}`,
      },
    },
    pending: { opacity: 0.5, transition: 'opacity 150ms' },
  }),
  { name: 'ExternalClustersTable' },
);
