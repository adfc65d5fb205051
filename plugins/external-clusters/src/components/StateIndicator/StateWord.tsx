import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { LostSight } from './lostSight';
import { StateShape } from './StateShape';

const useStyles = makeStyles(
  theme => ({
    word: {
      display: 'inline-grid',
      gridTemplateColumns: 'auto auto',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      whiteSpace: 'nowrap',
      textAlign: 'left',
    },
    lost: { gridColumn: 2, lineHeight: 1.3 },
  }),
  { name: 'ExternalClustersStateWord' },
);

/** Shape, colour and word of a state; where it is only the last one that was seen, quietly and with the reason. */
export function StateWord(props: { state: ClusterState; lost?: LostSight }) {
  const { state, lost } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <span className={classes.word}>
      <StateShape state={state} tone={lost && 'neutral'} />
      <Typography variant="body2" component="span">
        {t(`common.state.${state}`)}
      </Typography>
      {lost && (
        <Typography
          variant="caption"
          component="span"
          color="textSecondary"
          className={classes.lost}
        >
          {t(`common.access.${lost}`)}
        </Typography>
      )}
    </span>
  );
}
