import Step from '@material-ui/core/Step';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { useText } from '../../hooks/useText';
import { ImportStep, importSteps } from './ImportDraft';

/** Where in the import one is. */
export function ImportStepper(props: { active: ImportStep }) {
  const t = useText();
  const index =
    props.active === 'result'
      ? importSteps.length
      : importSteps.indexOf(props.active);
  return (
    <Stepper
      activeStep={index}
      alternativeLabel
      aria-label={t('import.steps.label')}
      style={{ background: 'none', padding: '8px 0 16px' }}
    >
      {importSteps.map((step, position) => (
        <Step key={step} aria-current={position === index ? 'step' : undefined}>
          <StepLabel>{t(`import.steps.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
