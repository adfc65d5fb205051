import Step from '@material-ui/core/Step';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';

/** Where in a wizard one is; behind the last step all of them are done. */
export function WizardStepper(props: {
  label: string;
  steps: string[];
  active: number;
}) {
  const { label, steps, active } = props;
  return (
    <Stepper
      activeStep={active}
      alternativeLabel
      aria-label={label}
      style={{ background: 'none', padding: '8px 0 16px' }}
    >
      {steps.map((step, position) => (
        <Step
          key={step}
          aria-current={position === active ? 'step' : undefined}
        >
          <StepLabel>{step}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
