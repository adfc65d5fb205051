import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  KubeconfigSignIn,
  Status,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { SignInChoice } from './SignInChoice';

/** What kind of kubeconfig the operator offers, in each state of asking for it. */
export function KubeconfigOffer(props: {
  status: Resource<Status>;
  onRetry: () => void;
  signIn: KubeconfigSignIn;
  onChoose: (signIn: KubeconfigSignIn) => void;
}) {
  const { status, onRetry, signIn, onChoose } = props;
  const t = useText();
  return (
    <>
      <Typography variant="body2">{t('kubeconfig.intro')}</Typography>
      {status.kind === 'Loading' && (
        <div role="status" aria-busy aria-label={t('common.loading')}>
          <Skeleton variant="text" height={40} />
        </div>
      )}
      {status.kind === 'Failed' && (
        <ProblemNotice
          error={status.error}
          action={
            <Button size="small" color="inherit" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          }
        />
      )}
      {status.kind === 'Loaded' &&
        (status.value.features.kubeconfig === 'token' ? (
          <SignInChoice value={signIn} onChange={onChoose} />
        ) : (
          <Typography variant="body2">{t('kubeconfig.ProgramHelp')}</Typography>
        ))}
    </>
  );
}
