import { InfoCard } from '@backstage/core-components';
import {
  ExternalCluster,
  RightsReport,
} from 'backstage-plugin-external-clusters-common';
import { Resource } from '../../../hooks/Resource';
import { useText } from '../../../hooks/useText';
import { RelativeTime } from '../../common/RelativeTime';
import { InsideProblem } from '../parts/InsideProblem';
import { CheckAgain } from './CheckAgain';
import { RightsReportView } from './RightsReportView';
import { RightsSkeleton } from './RightsSkeleton';

/** Which rights there are on a cluster, in each state of asking for them. */
export function RightsCard(props: {
  cluster: ExternalCluster;
  rights: Resource<RightsReport>;
  onAgain: () => void;
}) {
  const { cluster, rights, onAgain } = props;
  const t = useText();
  return (
    <InfoCard
      title={t('rights.title')}
      action={
        rights.kind !== 'Failed' && (
          <CheckAgain checking={rights.kind === 'Loading'} onClick={onAgain} />
        )
      }
      subheader={
        rights.kind === 'Loaded' && (
          <span>
            {t('rights.checked')} <RelativeTime at={rights.value.checkedAt} />
          </span>
        )
      }
    >
      {rights.kind === 'Loading' && <RightsSkeleton />}
      {rights.kind === 'Failed' && (
        <InsideProblem
          cluster={cluster}
          error={rights.error}
          onRetry={onAgain}
        />
      )}
      {rights.kind === 'Loaded' && <RightsReportView report={rights.value} />}
    </InfoCard>
  );
}
