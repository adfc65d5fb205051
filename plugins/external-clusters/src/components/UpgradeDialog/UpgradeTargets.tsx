import Chip from '@material-ui/core/Chip';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { UpgradeTarget } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(
  theme => ({
    line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    chip: { margin: 0 },
    target: { padding: theme.spacing(0.5, 0) },
    legend: { marginBottom: theme.spacing(0.5) },
    targets: { maxHeight: 280, overflowY: 'auto', flexWrap: 'nowrap' },
  }),
  { name: 'ExternalClustersUpgradeTargets' },
);

/** The versions on offer, each with the end of its support; one that cannot be chosen says why. */
export function UpgradeTargets(props: {
  targets: UpgradeTarget[];
  /** They are versions of a launch template, not of Kubernetes. */
  ofTemplate?: boolean;
  value: string;
  onChange: (version: string) => void;
}) {
  const classes = useStyles();
  const t = useText();
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" className={classes.legend}>
        {t('changes.upgrade.targets')}
      </FormLabel>
      <RadioGroup
        name="external-clusters-upgrade-target"
        className={classes.targets}
        value={props.value}
        onChange={(_, version) => props.onChange(version)}
      >
        {props.targets.map(target => (
          <FormControlLabel
            key={target.version}
            value={target.version}
            disabled={Boolean(target.blockedBy)}
            control={<Radio color="primary" size="small" />}
            label={
              <TargetLabel target={target} ofTemplate={props.ofTemplate} />
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function TargetLabel(props: { target: UpgradeTarget; ofTemplate?: boolean }) {
  const { target, ofTemplate } = props;
  const { version, description, isDefault, isPreview } = target;
  const { supportEndsAt, blockedBy } = target;
  const classes = useStyles();
  const t = useText();
  const small =
    blockedBy ??
    description ??
    (supportEndsAt !== undefined &&
      t('changes.upgrade.supported', { date: toDate(supportEndsAt) }));
  return (
    <div className={classes.target}>
      <span className={classes.line}>
        {ofTemplate ? t('changes.upgrade.ofTemplate', { version }) : version}
        {isDefault && (
          <Chip
            size="small"
            className={classes.chip}
            label={t(
              ofTemplate
                ? 'changes.upgrade.templateDefault'
                : 'changes.upgrade.recommended',
            )}
          />
        )}
        {isPreview && (
          <Chip
            size="small"
            variant="outlined"
            className={classes.chip}
            label={t('changes.upgrade.preview')}
          />
        )}
      </span>
      {small && (
        <Typography variant="body2" color="textSecondary">
          {small}
        </Typography>
      )}
    </div>
  );
}

/** A day in the words of the user's language. */
export function toDate(at: number): string {
  return DateTime.fromMillis(at).toLocaleString(DateTime.DATE_MED);
}
