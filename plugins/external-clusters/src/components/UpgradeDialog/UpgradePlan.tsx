import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { UpgradeOffer } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { SkewTable } from './SkewTable';
import { toDate, UpgradeTargets } from './UpgradeTargets';
import { toSkew } from './versionSkew';

/** From where to where, what that means for the node pools, and what cannot be undone. */
export function UpgradePlan(props: {
  offer: UpgradeOffer;
  /** Empty while nothing is chosen. */
  target: string;
  thenNodePools: boolean;
  canFollow: boolean;
  onTarget: (version: string) => void;
  onThenNodePools: (then: boolean) => void;
}) {
  const { offer, target } = props;
  const t = useText();
  const from = offer.version ?? t('changes.upgrade.unknown');
  const templated = offer.nodePools.filter(pool => pool.launchTemplate);
  if (offer.targets.length === 0) {
    return <Typography>{t('changes.upgrade.none')}</Typography>;
  }
  return (
    <>
      <div>
        {target && (
          <Typography variant="h6" component="p" aria-live="polite">
            {t('changes.upgrade.fromTo', { from, to: target })}
          </Typography>
        )}
        {offer.supportEndsAt !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {t('changes.upgrade.nowSupported', {
              version: from,
              date: toDate(offer.supportEndsAt),
            })}
          </Typography>
        )}
      </div>
      <UpgradeTargets
        targets={offer.targets}
        value={target}
        onChange={props.onTarget}
      />
      {target && (
        <SkewTable
          skew={toSkew(offer, target)}
          mostMinorsBehind={offer.mostMinorsBehind}
        />
      )}
      {props.canFollow && offer.nodePools.length > templated.length && (
        <FollowCheckbox
          without={templated.map(({ name }) => name)}
          checked={props.thenNodePools}
          onChange={props.onThenNodePools}
        />
      )}
      <Alert severity="warning" variant="outlined" role="note">
        {offer.note ?? t('changes.upgrade.cannotUndo')}
      </Alert>
    </>
  );
}

function FollowCheckbox(props: {
  /** Node pools that do not follow. */
  without: string[];
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const t = useText();
  return (
    <div>
      <FormControlLabel
        label={t('changes.upgrade.follow')}
        control={
          <Checkbox
            color="primary"
            checked={props.checked}
            inputProps={{
              'aria-describedby': 'external-clusters-follow-help',
            }}
            onChange={(_, checked) => props.onChange(checked)}
          />
        }
      />
      <Typography
        id="external-clusters-follow-help"
        variant="body2"
        color="textSecondary"
      >
        {t('changes.upgrade.followHelp')}
        {props.without.length > 0 &&
          ` ${t('changes.upgrade.followBut', {
            names: props.without.join(', '),
          })}`}
      </Typography>
    </div>
  );
}
