import { makeStyles } from '@material-ui/core/styles';

/** The measures of the tables of node pools, which stand below each other. */
export const usePoolTableStyles = makeStyles(
  theme => ({
    // Where there is no room the table scrolls; words are not broken.
    table: {
      '& th, & td': {
        wordBreak: 'normal',
        lineHeight: 1.43,
        padding: theme.spacing(0.75, 1.5),
      },
      '& th:first-child': { paddingLeft: theme.spacing(2.5) },
      '& thead tr, & tbody tr:nth-of-type(even)': {
        backgroundColor: theme.palette.background.paper,
      },
    },
    name: { whiteSpace: 'nowrap' },
    // What can be done is in reach without scrolling.
    actions: { position: 'sticky', right: 0, backgroundColor: 'inherit' },
  }),
  { name: 'ExternalClustersPoolTable' },
);
