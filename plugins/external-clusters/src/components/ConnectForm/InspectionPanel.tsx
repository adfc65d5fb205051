import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  ExternalClustersError,
  KubeconfigInspection,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { useText } from '../../hooks/useText';
import { ProblemNotice } from '../common/ProblemNotice';
import { ContextField } from './ContextField';
import { InspectionFacts } from './InspectionFacts';

/** What a kubeconfig says, or why it is refused and the way out. */
export function InspectionPanel(props: {
  inspection: Resource<KubeconfigInspection | undefined>;
  /** All contexts of the kubeconfig, as far as known. */
  contexts: readonly string[];
  /** Empty: the one that the kubeconfig itself means. */
  chosenContext: string;
  onContext: (context: string) => void;
}) {
  const { inspection, contexts, chosenContext, onContext } = props;
  const inspected = inspection.kind === 'Loaded' ? inspection.value : undefined;
  return (
    <div>
      {contexts.length > 1 && (
        <ContextField
          contexts={contexts}
          value={inspected?.context ?? chosenContext}
          onChange={onContext}
        />
      )}
      <div aria-live="polite">
        <Findings inspection={inspection} />
      </div>
    </div>
  );
}

function Findings(props: {
  inspection: Resource<KubeconfigInspection | undefined>;
}) {
  const { inspection } = props;
  const t = useText();
  if (inspection.kind === 'Loading') {
    return (
      <div role="status" aria-label={t('connect.reading')}>
        <Skeleton height={40} />
        <Skeleton height={24} />
        <Skeleton height={24} />
      </div>
    );
  }
  if (inspection.kind === 'Failed') {
    return <Refusal error={inspection.error} />;
  }
  return inspection.value ? (
    <InspectionFacts inspection={inspection.value} />
  ) : (
    <Typography variant="body2" color="textSecondary">
      {t('connect.nothingYet')}
    </Typography>
  );
}

function Refusal(props: { error: ExternalClustersError }) {
  const { error } = props;
  // Not a fault of the kubeconfig: the choice stands above.
  return error.code === 'CHOOSE_CONTEXT' ? (
    <Alert severity="info" variant="outlined">
      {error.message} {error.hint}
    </Alert>
  ) : (
    <ProblemNotice error={error} showPlace />
  );
}
