import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { AskAgain } from './AskAgain';
import { DiscoveredClusters } from './DiscoveredClusters';
import { StepButtons, StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** Which of the clusters that the account can see. */
export function ClustersStep(props: { wizard: ImportWizardModel }) {
  const { wizard } = props;
  const t = useText();
  return (
    <StepFrame
      title={t('import.clusters.title')}
      actions={
        <StepButtons
          onBack={() => wizard.go('rights')}
          onNext={() => wizard.go('owner')}
          nextDisabled={wizard.draft.clusters.length === 0}
        />
      }
    >
      <div aria-live="polite">
        <Discovered wizard={wizard} />
      </div>
    </StepFrame>
  );
}

function Discovered(props: { wizard: ImportWizardModel }) {
  const { discovery, draft, owners, change } = props.wizard;
  const t = useText();
  const { resource, refresh } = discovery;
  switch (resource.kind) {
    case 'Loading':
      return (
        <>
          <Typography color="textSecondary">
            {t('import.clusters.asking')}
          </Typography>
          <Skeleton variant="rect" height={280} />
        </>
      );
    case 'Failed':
      return (
        <ProblemNotice
          error={resource.error}
          action={<AskAgain onClick={refresh} />}
        />
      );
    default:
      return (
        <DiscoveredClusters
          discovery={resource.value}
          owners={draft.owner ? [draft.owner] : owners}
          chosen={draft.clusters}
          onChoose={clusters => change({ clusters })}
          onAgain={refresh}
        />
      );
  }
}
