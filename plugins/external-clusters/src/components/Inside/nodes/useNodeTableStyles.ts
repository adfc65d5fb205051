import { makeStyles } from '@material-ui/core/styles';

/** The measures of the table of nodes, with which its skeleton is as large as what comes. */
export const useNodeTableStyles = makeStyles(
  theme => ({
    container: { position: 'relative' },
    table: {
      '& > * > tr > *': {
        padding: theme.spacing(0.75, 0.75),
        lineHeight: 1.3,
        wordBreak: 'normal',
      },
      '& > * > tr > *:first-child': { paddingLeft: theme.spacing(2) },
      '& > tbody > tr, & > tbody > tr:nth-of-type(even)': {
        backgroundColor: theme.palette.background.paper,
      },
    },
    row: {
      height: 45,
      [theme.breakpoints.up('md')]: { '& > *': { whiteSpace: 'nowrap' } },
    },
    head: { color: theme.palette.text.secondary, fontWeight: 700 },
    pending: { opacity: 0.5, transition: 'opacity 150ms' },
  }),
  { name: 'ExternalClustersNodeTable' },
);
