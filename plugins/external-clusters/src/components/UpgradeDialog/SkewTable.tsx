import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { SkewMarks } from './SkewMarks';
import { PoolSkew } from './versionSkew';

/** How far behind each node pool would be, one small row each. */
export function SkewTable(props: {
  skew: PoolSkew[];
  mostMinorsBehind: number;
}) {
  const t = useText();
  if (props.skew.length === 0) return null;
  const columns = ['pool', 'version', 'behind', 'allowed'] as const;
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        {t('changes.upgrade.skew')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('changes.upgrade.skewRule', { count: props.mostMinorsBehind })}
      </Typography>
      <Table size="small" aria-label={t('changes.upgrade.skew')}>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`changes.upgrade.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.skew.map(pool => (
            <SkewRow
              key={pool.name}
              pool={pool}
              mostMinorsBehind={props.mostMinorsBehind}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function SkewRow(props: { pool: PoolSkew; mostMinorsBehind: number }) {
  const { name, version, behind, allowed } = props.pool;
  const t = useText();
  const unknown = t('changes.upgrade.notKnown');
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell>{version ?? '–'}</TableCell>
      <TableCell>
        {behind === undefined ? (
          unknown
        ) : (
          <>
            <SkewMarks behind={behind} most={props.mostMinorsBehind} />
            {t('changes.upgrade.minors', { count: behind })}
          </>
        )}
      </TableCell>
      <TableCell>
        <Typography
          variant="body2"
          component="span"
          color={allowed ? 'inherit' : 'error'}
        >
          {behind === undefined
            ? unknown
            : t(allowed ? 'changes.upgrade.yes' : 'changes.upgrade.no')}
        </Typography>
      </TableCell>
    </TableRow>
  );
}
