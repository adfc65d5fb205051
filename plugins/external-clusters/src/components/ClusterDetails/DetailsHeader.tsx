import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ExternalCluster,
  Provider,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { CopyButton } from '../common/CopyButton';
import { useClusterDialogs } from '../changes/ClusterDialogs';
import { EntityName } from '../common/EntityName';
import { OriginBadge } from '../common/OriginBadge';
import { ProviderMark } from '../common/ProviderMark';
import { RelativeTime } from '../common/RelativeTime';
import { StateIndicator } from '../StateIndicator';
import { DetailsMenu } from './DetailsMenu';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(1, 2),
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
    },
    title: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    name: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'ExternalClustersDetailsHeader' },
);

/** The head of the details: state, name, where it is and whose; and what can be done with it. */
export function DetailsHeader(props: {
  cluster: ExternalCluster;
  providers: Provider[];
  nameShownAbove: boolean;
  onEdit: () => void;
  onDisconnect: () => void;
}) {
  const { cluster, providers, nameShownAbove, onEdit, onDisconnect } = props;
  const classes = useStyles();
  const t = useText();
  const openDialog = useClusterDialogs();
  const { editRegistration: editRule, upgrade } = cluster.allowedActions;
  return (
    <header className={classes.header}>
      <div>
        <div className={classes.line}>
          {!nameShownAbove && (
            <span className={classes.title}>
              <Typography variant="h4" component="h2" className={classes.name}>
                {cluster.displayName}
              </Typography>
              <CopyButton
                text={cluster.displayName}
                what={t('details.facts.name')}
              />
            </span>
          )}
          <StateIndicator cluster={cluster} />
          <OriginBadge origin={cluster.origin} />
        </div>
        <Typography variant="body2" component="div" className={classes.line}>
          <ProviderMark
            name={cluster.provider}
            provider={providers.find(({ name }) => name === cluster.provider)}
          />
          {cluster.location && <span>{cluster.location}</span>}
          {cluster.version && <span>Kubernetes {cluster.version}</span>}
          <EntityName entityRef={cluster.owner} />
          {cluster.observedAt !== undefined && (
            <span>
              {t('details.header.observed')}{' '}
              <RelativeTime at={cluster.observedAt} />
            </span>
          )}
        </Typography>
      </div>
      <div className={classes.line}>
        {upgrade.allowed && (
          <Button
            variant="contained"
            color="primary"
            onClick={() => openDialog('upgrade', cluster)}
          >
            {t('changes.action.upgrade')}
          </Button>
        )}
        {editRule.allowed && (
          <Button variant="outlined" color="primary" onClick={onEdit}>
            {t('details.edit')}
          </Button>
        )}
        <DetailsMenu
          cluster={cluster}
          onEdit={onEdit}
          onDisconnect={onDisconnect}
        />
      </div>
    </header>
  );
}
