import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Access } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { RelativeTime } from '../common/RelativeTime';
import { lostSight } from './lostSight';
import { ObservedState } from './ObservedState';
import { StateShape } from './StateShape';

const useStyles = makeStyles(
  theme => ({
    card: { padding: theme.spacing(0.5), maxWidth: 320 },
    head: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      gap: theme.spacing(0.25, 1.5),
      margin: theme.spacing(1, 0, 0),
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'ExternalClustersStateCard' },
);

/** Why a cluster is in its state: the provider's word, since when, how old that is, what could be asked. */
export function StateCard(props: { cluster: ObservedState }) {
  const { cluster } = props;
  const classes = useStyles();
  const t = useText();
  const lost = lostSight(cluster, Date.now());
  const { credentialExpiresAt } = cluster;
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <StateShape state={cluster.state} tone={lost && 'neutral'} />
        <Typography variant="subtitle2" component="span">
          {t(`common.state.${cluster.state}`)}
        </Typography>
      </div>
      <Typography variant="body2" component="dl" className={classes.facts}>
        <Row label={t('common.stateCard.reason')}>{cluster.stateReason}</Row>
        <Row label={t('common.stateCard.providerState')}>
          {cluster.providerState}
        </Row>
        <Row label={t('common.stateCard.since')}>
          {cluster.stateSince && <RelativeTime at={cluster.stateSince} />}
        </Row>
        <Row label={t('common.stateCard.observed')}>
          <Observed cluster={cluster} />
        </Row>
        <AccessRow
          label={t('common.stateCard.cloudAccess')}
          access={cluster.cloudAccess}
        />
        <AccessRow
          label={t('common.stateCard.clusterAccess')}
          access={cluster.clusterAccess}
        />
        <Row label={t('details.facts.credential')}>
          {credentialExpiresAt !== undefined && (
            <RelativeTime at={credentialExpiresAt} />
          )}
        </Row>
      </Typography>
    </div>
  );
}

function Row(props: { label: string; children: ReactNode }) {
  if (!props.children) {
    return null;
  }
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Observed(props: { cluster: ObservedState }) {
  const { observedAt, stale } = props.cluster;
  const t = useText();
  if (observedAt === undefined) {
    return <>{t('common.stateCard.neverObserved')}</>;
  }
  return (
    <>
      <RelativeTime at={observedAt} />
      {stale && `, ${t('common.stateCard.stale')}`}
    </>
  );
}

function AccessRow(props: { label: string; access: Access }) {
  const { label, access } = props;
  const t = useText();
  const word = t(`common.access.${access.status}`);
  return (
    <Row label={label}>
      {access.message ? `${word}: ${access.message}` : word}
    </Row>
  );
}
