import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RightCheck } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { RightStateIcon } from './RightStateIcon';

const useStyles = makeStyles(
  theme => ({
    // Where there is no room the table scrolls; names are not broken.
    scroller: { overflowX: 'auto', margin: theme.spacing(1, 0) },
    table: {
      borderCollapse: 'collapse',
      ...theme.typography.body2,
      '& th, & td': {
        textAlign: 'left',
        fontWeight: 'normal',
        verticalAlign: 'top',
        padding: theme.spacing(0.25, 3, 0.25, 0),
      },
      '& thead th': { color: theme.palette.text.secondary },
    },
    state: {
      display: 'inline-flex',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    scope: { overflowWrap: 'anywhere', minWidth: 160, maxWidth: 360 },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'ExternalClustersRightTable' },
);

/** Each right of a feature in the words of the cloud or of Kubernetes, with a tick where it is there. */
export function RightTable(props: {
  name: string;
  rights: RightCheck[];
  /** What was said of all of them already. */
  said: string | undefined;
}) {
  const { name, rights, said } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {(['state', 'right', 'scope'] as const).map(column => (
              <th key={column} scope="col">
                {t(`rights.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map(right => (
            <RightRow
              key={`${right.system} ${right.name} ${right.scope}`}
              right={right}
              said={said}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RightRow(props: { right: RightCheck; said: string | undefined }) {
  const { system, name, scope, state, message, optional } = props.right;
  const classes = useStyles();
  const t = useText();
  return (
    <tr>
      <td>
        <span className={classes.state}>
          <RightStateIcon state={state} /> {t(`rights.right.${state}`)}
        </span>
      </td>
      <th scope="row">
        <code>{name}</code>{' '}
        {optional && (
          <span className={classes.quiet}>({t('rights.optional')})</span>
        )}
        {message && message !== props.said && (
          <Typography variant="body2" className={classes.quiet}>
            {message}
          </Typography>
        )}
      </th>
      <td className={classes.scope}>
        {t(`rights.system.${system}`)}
        {scope && <div className={classes.quiet}>{scope}</div>}
      </td>
    </tr>
  );
}
