import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useText } from '../../hooks/useText';
import { rootRouteRef } from '../../routes';
import { ProblemNotice } from '../common/ProblemNotice';
import { ResultList } from './ResultList';
import { StepFrame } from '../wizard';
import { ImportWizardModel } from './useImportWizard';

/** How the import goes, and each cluster's outcome. */
export function ResultStep(props: { wizard: ImportWizardModel }) {
  const { importRun, restart } = props.wizard;
  const { state, resume } = importRun;
  const t = useText();
  const listRoute = useRouteRef(rootRouteRef);
  const done = state.results.length;
  const progress = t('import.result.progress', {
    done: String(done),
    total: String(state.total),
  });
  return (
    <StepFrame
      title={t('import.result.title')}
      actions={
        !state.running && (
          <>
            <LinkButton to={listRoute()} variant="contained" color="primary">
              {t('import.result.toList')}
            </LinkButton>
            <Button onClick={restart}>{t('import.result.more')}</Button>
          </>
        )
      }
    >
      <Typography aria-live="polite">{progress}</Typography>
      <LinearProgress
        variant="determinate"
        value={(done / Math.max(1, state.total)) * 100}
        aria-label={progress}
      />
      <ResultList results={state.results} waiting={state.waiting} />
      {state.error && (
        <ProblemNotice
          error={state.error}
          action={
            <Button size="small" color="inherit" onClick={resume}>
              {t('import.result.rest')}
            </Button>
          }
        />
      )}
    </StepFrame>
  );
}
