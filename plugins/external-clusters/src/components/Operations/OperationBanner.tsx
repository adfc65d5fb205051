import { useCallback } from 'react';
import LinearProgress from '@material-ui/core/LinearProgress';
import Alert from '@material-ui/lab/Alert';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  Operation,
  OperationSummary,
} from 'backstage-plugin-external-clusters-common';
import { externalClustersApiRef } from '../../api';
import { usePolledResource } from '../../hooks/usePolledResource';
import { Text, useText } from '../../hooks/useText';
import { valueOf } from '../../hooks/valueOf';
import { currentStep, doneSteps, isActive } from './operationFacts';

/** What runs on a cluster now and how far it is, or that it failed; `summary` alone as long as no more is known. */
export function OperationBanner(props: {
  summary: OperationSummary;
  activityPath: string;
}) {
  const { summary, activityPath } = props;
  const api = useApi(externalClustersApiRef);
  const { resource } = usePolledResource(
    useCallback(
      (signal: AbortSignal) => api.getOperation(summary.id, { signal }),
      [api, summary.id],
    ),
  );
  return (
    <OperationBannerView
      summary={summary}
      operation={valueOf(resource)}
      activityPath={activityPath}
    />
  );
}

/** {@link OperationBanner} as it looks. */
export function OperationBannerView(props: {
  summary: OperationSummary;
  operation: Operation | undefined;
  activityPath: string;
}) {
  const { summary, operation, activityPath } = props;
  const t = useText();
  const known = operation ?? summary;
  const activity = <Link to={activityPath}>{t('operations.seeActivity')}</Link>;
  if (known.state === 'Failed') {
    return (
      <Alert severity="error" variant="outlined" action={activity}>
        {t('operations.failed', { title: known.title })}{' '}
        {operation?.problem?.message}
      </Alert>
    );
  }
  if (!isActive(known)) return null;
  return (
    <div>
      <Alert
        severity="info"
        variant="outlined"
        icon={false}
        role="status"
        action={activity}
      >
        {known.title}
        {operation && ` – ${progressText(operation, t)}`}
      </Alert>
      <StepProgress title={known.title} operation={operation} />
    </div>
  );
}

function progressText(operation: Operation, t: Text): string {
  const current = currentStep(operation);
  if (!current) return t('operations.waiting');
  const { step, number } = current;
  if (operation.steps.length === 1) {
    return step.message ?? t('operations.inProgress');
  }
  const words = t('operations.stepOf', {
    number: String(number),
    total: String(operation.steps.length),
    step: step.title,
  });
  return step.message ? `${words}: ${step.message}` : words;
}

function StepProgress(props: {
  title: string;
  operation: Operation | undefined;
}) {
  const { title, operation } = props;
  const t = useText();
  const total = operation?.steps.length ?? 0;
  const done = operation ? doneSteps(operation) : 0;
  // With nothing done yet a bar of nothing would look as if it stood still.
  const known = done > 0 && total > 0;
  return (
    <LinearProgress
      variant={known ? 'determinate' : 'indeterminate'}
      value={known ? (done / total) * 100 : undefined}
      aria-label={t('operations.progress', {
        title,
        done: String(done),
        total: String(total),
      })}
    />
  );
}
