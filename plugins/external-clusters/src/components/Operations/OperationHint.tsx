import Typography from '@material-ui/core/Typography';
import { OperationSummary } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { isActive } from './operationFacts';

/** What runs on a cluster, small, below its state in a list. */
export function OperationHint(props: {
  operation: OperationSummary | undefined;
}) {
  const { operation } = props;
  const t = useText();
  if (!operation) return null;
  const failed = operation.state === 'Failed';
  if (!failed && !isActive(operation)) return null;
  return (
    <Typography
      variant="caption"
      component="div"
      color={failed ? 'error' : 'textSecondary'}
    >
      {failed
        ? t('operations.failed', { title: operation.title })
        : operation.title}
    </Typography>
  );
}
