import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FeatureRights } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import { DisclosureButton } from '../../common/DisclosureButton';
import { MendList } from './MendList';
import { RightStateIcon } from './RightStateIcon';
import { RightTable } from './RightTable';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(1.5, 0) },
    head: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      alignItems: 'start',
      gap: theme.spacing(1),
    },
    name: { fontWeight: 500 },
    body: { paddingLeft: theme.spacing(3.5) },
  }),
  { name: 'ExternalClustersFeatureEntry' },
);

/** One feature: whether it works, what would mend it, and each of its rights on demand, or at once where that says what is wrong. */
export function FeatureEntry(props: { feature: FeatureRights }) {
  const { feature, state, message, rights, mends } = props.feature;
  const classes = useStyles();
  const t = useText();
  // Where one sentence says why none of them is known, the single ones say no more.
  const [open, setOpen] = useState(
    state === 'Missing' || (state === 'Unknown' && !message),
  );
  const name = t(`rights.feature.${feature}`);
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <RightStateIcon state={state} />
        <div>
          <Typography variant="body2" className={classes.name}>
            {name}: {t(`rights.state.${state}`)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {message ?? t(`rights.featureHelp.${feature}`)}
          </Typography>
        </div>
        {rights.length > 0 && (
          <DisclosureButton
            label={t('rights.count', { count: rights.length })}
            ariaLabel={t('rights.show', { feature: name })}
            open={open}
            onToggle={() => setOpen(!open)}
          />
        )}
      </div>
      <div className={classes.body}>
        {open && rights.length > 0 && (
          <RightTable name={name} rights={rights} said={message} />
        )}
        <MendList mends={mends} />
      </div>
    </li>
  );
}
