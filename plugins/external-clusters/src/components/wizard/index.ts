export { ChoiceCard } from './ChoiceCard';
export { ChoiceGrid } from './ChoiceGrid';
export { ProviderChoice } from './ProviderChoice';
export { StepButtons } from './StepButtons';
export { StepFrame } from './StepFrame';
export { WizardStepper } from './WizardStepper';
