import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { InfoCard } from '@backstage/core-components';
import {
  ConnectionTest,
  ExternalClustersError,
} from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { ConnectionTestSteps } from './ConnectionTestSteps';

/** Tries the connection and shows how far it came. */
export function ConnectionTestPanel(props: {
  test: {
    running: boolean;
    error: ExternalClustersError | undefined;
    result: ConnectionTest | undefined;
    start: () => void;
  };
  /** There is a kubeconfig that could be read. */
  ready: boolean;
}) {
  const { test, ready } = props;
  const t = useText();
  return (
    <InfoCard title={t('connect.test.title')}>
      <Button
        variant="outlined"
        color="primary"
        disabled={!ready || test.running}
        startIcon={test.running ? <CircularProgress size={16} /> : undefined}
        onClick={test.start}
      >
        {t(test.running ? 'connect.test.running' : 'connect.test.run')}
      </Button>
      <div aria-live="polite">
        {test.error && <ProblemNotice error={test.error} showPlace />}
        {test.result ? (
          <Outcome result={test.result} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('connect.test.needed')}
          </Typography>
        )}
      </div>
    </InfoCard>
  );
}

function Outcome(props: { result: ConnectionTest }) {
  const { ok, steps, version, problem } = props.result;
  const t = useText();
  return (
    <>
      <ConnectionTestSteps steps={steps} />
      {ok && version && (
        <Typography variant="body2">
          {t('connect.test.passed', { version })}
        </Typography>
      )}
      {problem && (
        <ProblemNotice error={new ExternalClustersError(problem, {})} />
      )}
    </>
  );
}
