import { ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { AccountStep } from './AccountStep';
import { ClustersStep } from './ClustersStep';
import { ImportStep, importSteps } from './ImportDraft';
import { ImportStepper } from './ImportStepper';
import { OwnerStep } from './OwnerStep';
import { ProviderStep } from './ProviderStep';
import { ResultStep } from './ResultStep';
import { ReviewStep } from './ReviewStep';
import { RightsStep } from './RightsStep';
import {
  ImportOffer,
  ImportWizardModel,
  useImportWizard,
} from './useImportWizard';

const screens: Record<
  ImportStep,
  ComponentType<{ wizard: ImportWizardModel }>
> = {
  provider: ProviderStep,
  account: AccountStep,
  rights: RightsStep,
  clusters: ClustersStep,
  owner: OwnerStep,
  review: ReviewStep,
  result: ResultStep,
};

const steps: ImportStep[] = [...importSteps, 'result'];

/** The steps of an import, each at its own address; going back and forth loses nothing. */
export function ImportWizard(props: ImportOffer) {
  const wizard = useImportWizard(props);
  return (
    <Routes>
      {steps.map(step => (
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

function Step(props: { step: ImportStep; wizard: ImportWizardModel }) {
  const { step, wizard } = props;
  // After a reload, or an import that ran, an address may be ahead of or behind what can be shown.
  const imported = wizard.furthest === 'result';
  if (imported ? step !== 'result' : isAhead(step, wizard.furthest)) {
    return <Navigate to={`../${wizard.furthest}`} replace />;
  }
  const Screen = screens[step];
  return (
    <>
      <ImportStepper active={step} />
      <Screen wizard={wizard} />
    </>
  );
}

function isAhead(step: ImportStep, furthest: ImportStep): boolean {
  return steps.indexOf(step) > steps.indexOf(furthest);
}
