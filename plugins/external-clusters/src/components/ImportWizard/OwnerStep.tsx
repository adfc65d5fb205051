import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../hooks/useText';
import { OwnerField } from '../forms/OwnerField';
import { SystemField } from '../forms/SystemField';
import { clustersToImport } from './ImportDraft';
import { StepButtons, StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

const useStyles = makeStyles(
  theme => ({
    fields: { display: 'grid', gap: theme.spacing(2), maxWidth: 480 },
  }),
  { name: 'ExternalClustersOwnerStep' },
);

/** Whose the clusters are in the portal, and of which system. */
export function OwnerStep(props: { wizard: ImportWizardModel }) {
  const { draft, owners, change, go } = props.wizard;
  const classes = useStyles();
  const t = useText();
  const count = clustersToImport(draft).length;
  const skipped = draft.clusters.length - count;
  return (
    <StepFrame
      title={t('import.owner.title')}
      actions={
        <StepButtons
          onBack={() => go('clusters')}
          onNext={() => go('review')}
          nextDisabled={!draft.owner || count === 0}
        />
      }
    >
      <div className={classes.fields}>
        {owners.length === 0 && (
          <Alert severity="warning" variant="outlined">
            {t('import.owner.none')}
          </Alert>
        )}
        <OwnerField
          label={t('import.owner.owner')}
          help={t('import.owner.ownerHelp')}
          value={draft.owner}
          owners={owners}
          onChange={owner => change({ owner })}
        />
        <SystemField
          label={t('import.owner.system')}
          help={t('import.owner.systemHelp')}
          value={draft.system}
          onChange={system => change({ system })}
        />
        {draft.owner && skipped > 0 && (
          <Alert severity="info" variant="outlined" role="status">
            {t('import.owner.skipped', { count: skipped })}
          </Alert>
        )}
      </div>
    </StepFrame>
  );
}
