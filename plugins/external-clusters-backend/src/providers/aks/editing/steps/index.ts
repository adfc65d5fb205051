export type { AksStep, StepContext } from './AksStep';
export { aksSteps } from './aksSteps';
