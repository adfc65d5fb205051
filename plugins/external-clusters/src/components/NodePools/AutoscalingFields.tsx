import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import { Autoscaling } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { CountField } from './CountField';

const useStyles = makeStyles(
  theme => ({
    group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    range: { display: 'flex', gap: theme.spacing(2) },
  }),
  { name: 'ExternalClustersAutoscalingFields' },
);

/** Autoscaling as a whole: off, or on with both its limits. */
export function AutoscalingFields(props: {
  value: Autoscaling | null;
  /** The limits to begin with when it is switched on. */
  initial: Autoscaling;
  error: string | undefined;
  onChange: (value: Autoscaling | null) => void;
}) {
  const { value, initial, error, onChange } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <fieldset
      className={classes.group}
      aria-label={t('changes.nodePools.autoscaling')}
    >
      <FormControlLabel
        label={t('changes.nodePools.autoscaling')}
        control={
          <Switch
            color="primary"
            checked={value !== null}
            onChange={(_, on) => onChange(on ? initial : null)}
          />
        }
      />
      {value && (
        <div className={classes.range}>
          <CountField
            id="external-clusters-pool-min"
            label={t('changes.nodePools.min')}
            value={value.min}
            onChange={min => onChange({ ...value, min })}
          />
          <CountField
            id="external-clusters-pool-max"
            label={t('changes.nodePools.max')}
            value={value.max}
            onChange={max => onChange({ ...value, max })}
          />
        </div>
      )}
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
    </fieldset>
  );
}
