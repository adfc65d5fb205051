import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { InfoCard, Progress } from '@backstage/core-components';
import { OperationPage } from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../hooks/Resource';
import { useText } from '../../hooks/useText';
import { ProblemScreen } from '../common/ProblemScreen';
import { RefreshNotice } from '../common/RefreshNotice';
import { OperationEntry } from './OperationEntry';
import { retryableIds } from './operationFacts';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    foot: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
    },
  }),
  { name: 'ExternalClustersOperationList' },
);

/** What {@link OperationList} shows and tells. */
export interface OperationListProps {
  operations: Resource<OperationPage>;
  /** Said when there are none. */
  none: string;
  /** Names the cluster of each. */
  showCluster: boolean;
  onChanged: () => void;
  onMore: () => void;
}

/** Operations, the latest first, in each state of asking for them. */
export function OperationList(props: OperationListProps) {
  const { operations, onChanged } = props;
  const t = useText();
  if (operations.kind === 'Loading') return <Progress />;
  if (operations.kind === 'Failed') {
    return operations.error.status === 403 ? (
      <Typography role="note">{t('operations.denied')}</Typography>
    ) : (
      <ProblemScreen error={operations.error} onRetry={onChanged} />
    );
  }
  return (
    <>
      <RefreshNotice error={operations.refreshError} />
      <Filled {...props} page={operations.value} />
    </>
  );
}

function Filled(props: OperationListProps & { page: OperationPage }) {
  const { items, totalItems } = props.page;
  const classes = useStyles();
  const t = useText();
  const retryable = retryableIds(items);
  return (
    <InfoCard title={t('operations.label')} noPadding={items.length > 0}>
      {items.length === 0 && <Typography>{props.none}</Typography>}
      <ul className={classes.list}>
        {items.map(operation => (
          <OperationEntry
            key={operation.id}
            operation={operation}
            showCluster={props.showCluster}
            canRetry={retryable.has(operation.id)}
            onChanged={props.onChanged}
          />
        ))}
      </ul>
      {totalItems > items.length && (
        <div className={classes.foot}>
          <Button size="small" onClick={props.onMore}>
            {t('operations.more')}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t('operations.shown', {
              shown: String(items.length),
              total: String(totalItems),
            })}
          </Typography>
        </div>
      )}
    </InfoCard>
  );
}
