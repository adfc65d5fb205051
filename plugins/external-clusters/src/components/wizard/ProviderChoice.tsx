import Typography from '@material-ui/core/Typography';
import { Provider } from 'backstage-plugin-external-clusters-common';
import { ProviderMark } from '../common/ProviderMark';

/** A provider with what it is, in a choice. */
export function ProviderChoice(props: { provider: Provider }) {
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
