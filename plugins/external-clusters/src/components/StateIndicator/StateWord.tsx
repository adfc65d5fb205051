import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ClusterState } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { StateShape } from './StateShape';

const useStyles = makeStyles(
  theme => ({
    word: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'ExternalClustersStateWord' },
);

/** Shape, colour and word of a state, where there is nothing more to say. */
export function StateWord(props: { state: ClusterState }) {
  const classes = useStyles();
  const t = useText();
  return (
    <span className={classes.word}>
      <StateShape state={props.state} />
      <Typography variant="body2" component="span">
        {t(`common.state.${props.state}`)}
      </Typography>
    </span>
  );
}
