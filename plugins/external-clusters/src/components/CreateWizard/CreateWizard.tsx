import { ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { WizardStepper } from '../wizard';
import { AccountStep } from './AccountStep';
import { CreateStep, createSteps, furthestStep, isAhead } from './CreateDraft';
import { OwnerStep } from './OwnerStep';
import { ProviderStep } from './ProviderStep';
import { ReviewStep } from './ReviewStep';
import { SettingsStep } from './SettingsStep';
import {
  CreateOffer,
  CreateWizardModel,
  useCreateWizard,
} from './useCreateWizard';

const screens: Record<
  CreateStep,
  ComponentType<{ wizard: CreateWizardModel }>
> = {
  provider: ProviderStep,
  account: AccountStep,
  owner: OwnerStep,
  settings: SettingsStep,
  review: ReviewStep,
};

/** The steps that create a cluster, each at its own address; going back and forth loses nothing. */
export function CreateWizard(props: CreateOffer) {
  const wizard = useCreateWizard(props);
  return (
    <Routes>
      {createSteps.map(step => (
        <Route
          key={step}
          path={step}
          element={<Step step={step} wizard={wizard} />}
        />
      ))}
      <Route path="*" element={<Navigate to="provider" replace />} />
    </Routes>
  );
}

function Step(props: { step: CreateStep; wizard: CreateWizardModel }) {
  const { step, wizard } = props;
  const t = useText();
  if (isAhead(step, wizard.draft)) {
    return <Navigate to={`../${furthestStep(wizard.draft)}`} replace />;
  }
  const Screen = screens[step];
  return (
    <>
      <WizardStepper
        label={t('create.steps.label')}
        steps={createSteps.map(each => t(`create.steps.${each}`))}
        active={createSteps.indexOf(step)}
      />
      <Screen wizard={wizard} />
    </>
  );
}
