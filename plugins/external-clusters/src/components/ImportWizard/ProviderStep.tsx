import Typography from '@material-ui/core/Typography';
import { Provider } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ProviderMark } from '../common/ProviderMark';
import { ChoiceCard } from './ChoiceCard';
import { ChoiceGrid } from './ChoiceGrid';
import { StepFrame } from './StepFrame';
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

function ProviderChoice(props: { provider: Provider }) {
  const { provider } = props;
  return (
    <>
      <Typography variant="h6" component="span">
        <ProviderMark name={provider.name} provider={provider} />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {provider.description}
      </Typography>
    </>
  );
}
