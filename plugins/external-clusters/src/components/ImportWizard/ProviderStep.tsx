import { useText } from '../../hooks/useText';
import { ChoiceCard, ChoiceGrid, ProviderChoice, StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** Which provider; one that connects by kubeconfig leads to its own form. */
export function ProviderStep(props: { wizard: ImportWizardModel }) {
  const { providers, canConnect, draft, chooseProvider } = props.wizard;
  const t = useText();
  const offered = providers.filter(
    ({ capabilities }) =>
      capabilities.discover || (capabilities.connect && canConnect),
  );
  return (
    <StepFrame title={t('import.provider.title')}>
      <ChoiceGrid width={208}>
        {offered.map(provider => (
          <ChoiceCard
            key={provider.name}
            label={provider.title}
            chosen={provider.name === draft.provider}
            onChoose={() => chooseProvider(provider)}
          >
            <ProviderChoice provider={provider} />
          </ChoiceCard>
        ))}
      </ChoiceGrid>
    </StepFrame>
  );
}
