import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { HoverCard } from '../common/HoverCard';
import { lostSight } from './lostSight';
import { ObservedState } from './ObservedState';
import { StateCard } from './StateCard';
import { StateWord } from './StateWord';

const useStyles = makeStyles(
  theme => ({
    button: {
      cursor: 'default',
      font: 'inherit',
      borderRadius: theme.shape.borderRadius,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ExternalClustersStateIndicator' },
);

/**
 * Shape, colour and word of a cluster's state, and why it cannot be seen now; hovering or focusing it opens a card that
 * says more.
 */
export function StateIndicator(props: { cluster: ObservedState }) {
  const { cluster } = props;
  const classes = useStyles();
  const t = useText();
  const state = t(`common.state.${cluster.state}`);
  const lost = lostSight(cluster, Date.now());
  return (
    <HoverCard content={<StateCard cluster={cluster} />}>
      <ButtonBase
        className={classes.button}
        disableRipple
        aria-label={
          lost
            ? t('common.stateCard.lostLabel', {
                state,
                why: t(`common.access.${lost}`).toLocaleLowerCase(),
              })
            : t('common.stateCard.label', { state })
        }
      >
        <StateWord state={cluster.state} lost={lost} />
      </ButtonBase>
    </HoverCard>
  );
}
