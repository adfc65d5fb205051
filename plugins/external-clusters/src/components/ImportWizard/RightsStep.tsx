import Typography from '@material-ui/core/Typography';
import { RightsReport } from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { CheckAgain, RightsReportView, RightsSkeleton } from '../Inside';
import { StepButtons, StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** What will work with the account and what will not. It stops nobody: clusters that can only be seen are imported too. */
export function RightsStep(props: { wizard: ImportWizardModel }) {
  const { wizard } = props;
  const t = useText();
  return (
    <StepFrame
      title={t('import.rights.title')}
      actions={
        <StepButtons
          onBack={() => wizard.go('account')}
          onNext={() => wizard.go('clusters')}
          nextDisabled={false}
        />
      }
    >
      <Typography paragraph>{t('import.rights.what')}</Typography>
      <Rights wizard={wizard} />
    </StepFrame>
  );
}

function Rights(props: { wizard: ImportWizardModel }) {
  const { resource, refresh } = props.wizard.rights;
  return (
    <>
      <Report resource={resource} />
      <CheckAgain checking={resource.kind === 'Loading'} onClick={refresh} />
    </>
  );
}

function Report(props: { resource: Resource<RightsReport> }) {
  const { resource } = props;
  const t = useText();
  switch (resource.kind) {
    case 'Loading':
      return <RightsSkeleton />;
    case 'Failed':
      return (
        <>
          <ProblemNotice error={resource.error} />
          <Typography paragraph>{t('import.rights.failed')}</Typography>
        </>
      );
    default:
      return <RightsReportView report={resource.value} />;
  }
}
