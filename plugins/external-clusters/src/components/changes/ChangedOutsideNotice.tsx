import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { FieldDifference } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { toDifferenceText, toFieldName } from './toDifferenceText';

const useStyles = makeStyles(
  { message: { flexGrow: 1, minWidth: 0, overflowX: 'auto' } },
  { name: 'ExternalClustersChangedOutsideNotice' },
);

/** Says what somebody changed in the cloud meanwhile, both values side by side, and lets people decide again. */
export function ChangedOutsideNotice(props: {
  differences: readonly FieldDifference[];
  onTakeOver: () => void;
}) {
  const t = useText();
  const classes = useStyles();
  const columns = ['field', 'seen', 'now'] as const;
  return (
    <Alert
      severity="warning"
      variant="outlined"
      classes={{ message: classes.message }}
    >
      <AlertTitle>{t('changes.outside.title')}</AlertTitle>
      <Table size="small" aria-label={t('changes.outside.title')}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`changes.outside.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.differences.map(difference => (
            <TableRow key={difference.field}>
              <TableCell component="th" scope="row">
                {toFieldName(difference, t)}
              </TableCell>
              <TableCell>
                {toDifferenceText(difference, difference.seen, t)}
              </TableCell>
              <TableCell>
                {toDifferenceText(difference, difference.now, t)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p>{t('changes.outside.explain')}</p>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        onClick={props.onTakeOver}
      >
        {t('changes.outside.take')}
      </Button>
    </Alert>
  );
}
