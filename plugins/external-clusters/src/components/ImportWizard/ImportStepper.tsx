import { useText } from '../../hooks/useText';
import { WizardStepper } from '../wizard';
import { ImportStep, importSteps } from './ImportDraft';

/** Where in the import one is. */
export function ImportStepper(props: { active: ImportStep }) {
  const t = useText();
  const { active } = props;
  return (
    <WizardStepper
      label={t('import.steps.label')}
      steps={importSteps.map(step => t(`import.steps.${step}`))}
      active={
        active === 'result' ? importSteps.length : importSteps.indexOf(active)
      }
    />
  );
}
