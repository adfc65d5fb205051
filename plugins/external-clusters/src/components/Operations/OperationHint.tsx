import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { OperationSummary } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../hooks/useText';
import { readableErrorColor } from '../common/readableErrors';
import { isActive } from './operationFacts';

const useStyles = makeStyles(
  theme => ({ failed: { color: readableErrorColor(theme) } }),
  { name: 'ExternalClustersOperationHint' },
);

/** What runs on a cluster, small, below its state in a list. */
export function OperationHint(props: {
  operation: OperationSummary | undefined;
}) {
  const { operation } = props;
  const classes = useStyles();
  const t = useText();
  if (!operation) return null;
  const failed = operation.state === 'Failed';
  if (!failed && !isActive(operation)) return null;
  return (
    <Typography
      variant="caption"
      component="div"
      color="textSecondary"
      className={failed ? classes.failed : undefined}
    >
      {failed
        ? t('operations.failed', { title: operation.title })
        : operation.title}
    </Typography>
  );
}
