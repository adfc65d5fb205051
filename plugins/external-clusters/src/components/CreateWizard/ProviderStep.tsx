import { useText } from '../../hooks/useText';
import { ChoiceCard, ChoiceGrid, ProviderChoice, StepFrame } from '../wizard';
import { CreateWizardModel } from './useCreateWizard';

/** Where the cluster is to be. */
export function ProviderStep(props: { wizard: CreateWizardModel }) {
  const { providers, draft, chooseProvider } = props.wizard;
  const t = useText();
  return (
    <StepFrame title={t('create.provider.title')}>
      <ChoiceGrid width={208}>
        {providers.map(provider => (
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
